package dev.cartwise.training.pytorch;

/**
 * Rows of a trainable table under Adam, of which a step touches only some.
 *
 * <p>A step costs what its rows cost, however many others there are. In {@link AdamOptimizer} a row
 * without a gradient still decays its moments and goes on moving by them. Here it does so when it
 * is read next: after {@code k} such steps the moments are {@code β1^k} and {@code β2^k} of what
 * they were, and the moves are a geometric series of ratio {@code β1 / √β2}, taken at the rate of
 * the last step.
 */
public final class LazyAdamTable {

  private static final double RATIO = AdamOptimizer.BETA1 / Math.sqrt(AdamOptimizer.BETA2);

  private final int width;
  private final float[] values;
  private final float[] means;
  private final float[] squares;
  private final int[] currentAt;
  private int steps;
  private float rate;

  /**
   * Takes a table over.
   *
   * @param values {@code float[rows * width]}, row-major; the table goes on in this array
   */
  public LazyAdamTable(int width, float[] values) {
    this.width = width;
    this.values = values;
    means = new float[values.length];
    squares = new float[values.length];
    currentAt = new int[values.length / width];
  }

  /** Copies of some rows as they are now, {@code float[rows.length * width]}. */
  public float[] read(int[] rows) {
    float[] copies = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      catchUp(rows[i]);
      System.arraycopy(values, rows[i] * width, copies, i * width, width);
    }
    return copies;
  }

  /**
   * Moves some rows against their gradients.
   *
   * @param rows distinct
   * @param gradients {@code float[rows.length * width]}
   */
  public void step(int[] rows, float[] gradients, float learningRate) {
    for (int row : rows) {
      catchUp(row);
    }
    steps++;
    rate = learningRate;
    for (int i = 0; i < rows.length; i++) {
      int start = rows[i] * width;
      for (int k = 0; k < width; k++) {
        float gradient = gradients[i * width + k];
        means[start + k] += (1 - AdamOptimizer.BETA1) * (gradient - means[start + k]);
        squares[start + k] +=
            (1 - AdamOptimizer.BETA2) * (gradient * gradient - squares[start + k]);
      }
      move(start, 1);
      currentAt[rows[i]] = steps;
    }
  }

  private void catchUp(int row) {
    int missed = steps - currentAt[row];
    if (missed == 0) {
      return;
    }
    int start = row * width;
    move(start, RATIO * (1 - Math.pow(RATIO, missed)) / (1 - RATIO));
    float meanDecay = (float) Math.pow(AdamOptimizer.BETA1, missed);
    float squareDecay = (float) Math.pow(AdamOptimizer.BETA2, missed);
    for (int k = start; k < start + width; k++) {
      means[k] *= meanDecay;
      squares[k] *= squareDecay;
    }
    currentAt[row] = steps;
  }

  /** Moves a row by so many steps of its moments. */
  private void move(int start, double times) {
    float length = (float) (rate * times / (1 - Math.pow(AdamOptimizer.BETA1, Math.max(1, steps))));
    float correction = (float) Math.sqrt(1 - Math.pow(AdamOptimizer.BETA2, Math.max(1, steps)));
    for (int k = start; k < start + width; k++) {
      values[k] -=
          length * means[k] / ((float) Math.sqrt(squares[k]) / correction + AdamOptimizer.EPSILON);
    }
  }
}
