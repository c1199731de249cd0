package dev.cartwise.imagetagging.subject;

import dev.cartwise.imagetagging.pixels.RgbImage;

/**
 * How unlike each pixel is to the nearest of some samples along the picture's edge, by the mean
 * colour and the contrast of the 3 by 3 pixels around it.
 */
final class EdgeDistances {

  private static final int DEPTH = 2;
  private static final int STEP = 3;
  private static final int FEATURES = 4;

  private EdgeDistances() {}

  /** The distance of each pixel, in steps of a channel. */
  static float[] of(RgbImage image) {
    float[] features = features(image);
    int[] edge = Samples.edge(image.width(), image.height(), DEPTH);
    float[] known = new float[(edge.length + STEP - 1) / STEP * FEATURES];
    for (int i = 0; i < edge.length; i += STEP) {
      System.arraycopy(features, edge[i] * FEATURES, known, i / STEP * FEATURES, FEATURES);
    }
    float[] distances = new float[image.width() * image.height()];
    for (int pixel = 0; pixel < distances.length; pixel++) {
      distances[pixel] = (float) Math.sqrt(nearest(features, pixel * FEATURES, known));
    }
    return distances;
  }

  private static float nearest(float[] features, int at, float[] known) {
    float least = Float.MAX_VALUE;
    for (int k = 0; k < known.length; k += FEATURES) {
      float red = features[at] - known[k];
      float green = features[at + 1] - known[k + 1];
      float blue = features[at + 2] - known[k + 2];
      float contrast = features[at + 3] - known[k + 3];
      least = Math.min(least, red * red + green * green + blue * blue + contrast * contrast);
    }
    return least;
  }

  private static float[] features(RgbImage image) {
    float[] features = new float[image.width() * image.height() * FEATURES];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        write(image, x, y, features, (y * image.width() + x) * FEATURES);
      }
    }
    return features;
  }

  private static void write(RgbImage image, int x, int y, float[] features, int to) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int squares = 0;
    int count = 0;
    for (int v = Math.max(0, y - 1); v <= Math.min(image.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(image.width() - 1, x + 1); u++) {
        int from = (v * image.width() + u) * 3;
        int level = image.rgb()[from + 1] & 0xff;
        red += image.rgb()[from] & 0xff;
        green += level;
        blue += image.rgb()[from + 2] & 0xff;
        squares += level * level;
        count++;
      }
    }
    float mean = (float) green / count;
    features[to] = (float) red / count;
    features[to + 1] = mean;
    features[to + 2] = (float) blue / count;
    features[to + 3] = (float) Math.sqrt(Math.max(0, (float) squares / count - mean * mean));
  }
}
