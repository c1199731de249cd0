package dev.cartwise.imagetagging.subject;

/** Where numbers part best into low and high ones, by the variance between both (Otsu, 1979). */
final class TwoParts {

  private static final int STEPS = 64;

  private TwoParts() {}

  /**
   * The least number of the high part.
   *
   * @param values 0 or more
   */
  static float threshold(float[] values) {
    float most = Float.MIN_NORMAL;
    for (float value : values) {
      most = Math.max(most, value);
    }
    int[] counts = new int[STEPS];
    long total = 0;
    for (float value : values) {
      int step = Math.min(STEPS - 1, (int) (value / most * STEPS));
      counts[step]++;
      total += step;
    }
    return cut(counts, values.length, total) * most / STEPS;
  }

  private static int cut(int[] counts, int size, long total) {
    double below = 0;
    double sum = 0;
    double widest = 0;
    int cut = STEPS;
    for (int step = 0; step < STEPS - 1; step++) {
      below += counts[step];
      sum += (double) step * counts[step];
      double above = size - below;
      double gap = above == 0 || below == 0 ? 0 : sum / below - (total - sum) / above;
      if (below * above * gap * gap > widest) {
        widest = below * above * gap * gap;
        cut = step + 1;
      }
    }
    return cut;
  }
}
