package dev.cartwise.imagetagging.subject;

/**
 * The rectangle whose weights have the largest sum, by Kadane's scan of the columns between each
 * pair of rows (Bentley, Programming Pearls, column 8).
 */
final class HeaviestFrame {

  private HeaviestFrame() {}

  /**
   * Finds it.
   *
   * @param weights {@code float[height * width]}, above 0 where the subject may be, below elsewhere
   */
  static Frame of(float[] weights, int width) {
    int height = weights.length / width;
    float most = Float.NEGATIVE_INFINITY;
    Frame heaviest = new Frame(0, 0, width, height);
    for (int top = 0; top < height; top++) {
      float[] columns = new float[width];
      for (int bottom = top; bottom < height; bottom++) {
        float sum = 0;
        int left = 0;
        for (int x = 0; x < width; x++) {
          columns[x] += weights[bottom * width + x];
          if (sum <= 0) {
            sum = 0;
            left = x;
          }
          sum += columns[x];
          if (sum > most) {
            most = sum;
            heaviest = new Frame(left, top, x - left + 1, bottom - top + 1);
          }
        }
      }
    }
    return heaviest;
  }
}
