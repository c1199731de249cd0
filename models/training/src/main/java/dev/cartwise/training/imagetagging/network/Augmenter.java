package dev.cartwise.training.imagetagging.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random variants of a picture: mirrored, moved, scaled, a little brighter or darker, with a part
 * blotted out. Hues stay, for the colour is one of the answers.
 */
public final class Augmenter {

  /** Half the range of a pixel's values: what lies at it becomes 0. */
  static final float HALF_RANGE = 127.5f;

  private static final double SCALE = 0.15;
  private static final double ASPECT = 0.08;
  private static final double SHIFT = 0.06;
  private static final double BRIGHTNESS = 0.06;
  private static final double ERASED = 0.25;
  private static final int CHANNELS = 3;

  private final int width;
  private final int height;

  /**
   * @param width columns of the source pictures
   * @param height rows of the source pictures
   */
  public Augmenter(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Writes a variant as {@code float[3][outHeight][outWidth]}, -1 to 1.
   *
   * @param strength 0 leaves the picture as it is, 1 is the whole range
   */
  public void draw(
      byte[] rgb,
      SplittableRandom random,
      double strength,
      float[] out,
      int at,
      int outWidth,
      int outHeight) {
    double scale = 1 + strength * SCALE * signed(random);
    double aspect = 1 + strength * ASPECT * signed(random);
    boolean mirrored = random.nextBoolean() && strength > 0;
    float stepX = (float) (width * scale * aspect / outWidth * (mirrored ? -1 : 1));
    float stepY = (float) (height * scale / aspect / outHeight);
    float centreX = (float) ((width - 1) / 2.0 + strength * SHIFT * width * signed(random));
    float centreY = (float) ((height - 1) / 2.0 + strength * SHIFT * height * signed(random));
    float gain = (float) ((1 + strength * BRIGHTNESS * signed(random)) / HALF_RANGE);
    float left = centreX - stepX * (outWidth - 1) / 2f;
    float top = centreY - stepY * (outHeight - 1) / 2f;
    int plane = outWidth * outHeight;
    for (int y = 0; y < outHeight; y++) {
      float sourceY = clamp(top + y * stepY, height - 1);
      int y0 = Math.min((int) sourceY, height - 2);
      float fy = sourceY - y0;
      for (int x = 0; x < outWidth; x++) {
        float sourceX = clamp(left + x * stepX, width - 1);
        int x0 = Math.min((int) sourceX, width - 2);
        float fx = sourceX - x0;
        int p = (y0 * width + x0) * CHANNELS;
        int below = p + width * CHANNELS;
        float w00 = (1 - fx) * (1 - fy);
        float w01 = fx * (1 - fy);
        float w10 = (1 - fx) * fy;
        float w11 = fx * fy;
        int to = at + y * outWidth + x;
        for (int c = 0; c < CHANNELS; c++) {
          float value =
              (rgb[p + c] & 0xff) * w00
                  + (rgb[p + CHANNELS + c] & 0xff) * w01
                  + (rgb[below + c] & 0xff) * w10
                  + (rgb[below + CHANNELS + c] & 0xff) * w11;
          out[to + c * plane] = Math.min(value * gain - 1, 1);
        }
      }
    }
    if (random.nextDouble() < ERASED * strength) {
      erase(random, out, at, outWidth, outHeight);
    }
  }

  /** Blots a rectangle of a tenth of the picture on average out with one colour. */
  private static void erase(
      SplittableRandom random, float[] out, int at, int outWidth, int outHeight) {
    int w = (int) (outWidth * (0.15 + 0.3 * random.nextDouble()));
    int h = (int) (outHeight * (0.15 + 0.3 * random.nextDouble()));
    int left = random.nextInt(outWidth - w + 1);
    int top = random.nextInt(outHeight - h + 1);
    for (int c = 0; c < CHANNELS; c++) {
      float value = (float) signed(random);
      for (int y = top; y < top + h; y++) {
        int row = at + (c * outHeight + y) * outWidth;
        Arrays.fill(out, row + left, row + left + w, value);
      }
    }
  }

  private static double signed(SplittableRandom random) {
    return 2 * random.nextDouble() - 1;
  }

  private static float clamp(float value, float most) {
    return Math.max(0, Math.min(value, most));
  }
}
