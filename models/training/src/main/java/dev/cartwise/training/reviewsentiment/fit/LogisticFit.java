package dev.cartwise.training.reviewsentiment.fit;

/**
 * Logistic regression over a handful of features, by Newton's method; the same input, the same
 * bits.
 */
final class LogisticFit {
  private static final int STEPS = 30;

  private final double ridge;

  /**
   * @param ridge pulls every weight towards 0
   */
  LogisticFit(double ridge) {
    this.ridge = ridge;
  }

  /**
   * Returns one weight for each feature.
   *
   * @param rows features, a constant one among them if a bias is wanted
   * @param targets between 0 and 1
   * @param counts how often each row counts
   */
  double[] fit(double[][] rows, double[] targets, double[] counts) {
    int size = rows[0].length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (int i = 0; i < size; i++) {
        gradient[i] = -ridge * weights[i];
        curvature[i][i] = ridge;
      }
      for (int row = 0; row < rows.length; row++) {
        double[] x = rows[row];
        double sum = 0;
        for (int i = 0; i < size; i++) {
          sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double error = counts[row] * (targets[row] - p);
        double spread = counts[row] * Math.max(p * (1 - p), 1e-6);
        for (int i = 0; i < size; i++) {
          gradient[i] += error * x[i];
          for (int j = 0; j < size; j++) {
            curvature[i][j] += spread * x[i] * x[j];
          }
        }
      }
      double[] move = solve(curvature, gradient);
      for (int i = 0; i < size; i++) {
        weights[i] += move[i];
      }
    }
    return weights;
  }

  /** Solves a system whose matrix is symmetric and positive, in place. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * solution[column];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
