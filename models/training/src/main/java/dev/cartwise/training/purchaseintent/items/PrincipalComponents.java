package dev.cartwise.training.purchaseintent.items;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The directions in which vectors differ most, found by orthogonal iteration on their covariance.
 * The same vectors in the same order give the same directions.
 *
 * @param mean of the vectors, {@code double[dimension]}
 * @param directions {@code double[count][dimension]}, orthonormal, the widest first
 * @param spreads standard deviation along each
 */
@SuppressWarnings("ArrayRecordComponent")
record PrincipalComponents(double[] mean, double[][] directions, double[] spreads) {

  private static final int ROUNDS = 60;
  private static final long SEED = 1;

  /**
   * Finds them.
   *
   * @param vectors of one length, at least one
   * @param count how many directions; those beyond the vectors' dimension are zero
   */
  static PrincipalComponents of(List<double[]> vectors, int count) {
    double[] mean = mean(vectors);
    double[][] covariance = covariance(vectors, mean);
    double[][] directions = new double[count][mean.length];
    SplittableRandom random = new SplittableRandom(SEED);
    for (double[] direction : directions) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = random.nextDouble(-1, 1);
      }
    }
    orthonormalise(directions);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < count; i++) {
        directions[i] = times(covariance, directions[i]);
      }
      orthonormalise(directions);
    }
    double[] spreads = new double[count];
    for (int i = 0; i < count; i++) {
      double variance = dot(directions[i], times(covariance, directions[i]));
      spreads[i] = Math.sqrt(Math.max(0, variance));
    }
    return new PrincipalComponents(mean, directions, spreads);
  }

  /** Where a vector lies along each direction, {@code double[count]}. */
  double[] project(double[] vector) {
    double[] projected = new double[directions.length];
    for (int d = 0; d < projected.length; d++) {
      for (int i = 0; i < vector.length; i++) {
        projected[d] += directions[d][i] * (vector[i] - mean[i]);
      }
    }
    return projected;
  }

  private static double[] mean(List<double[]> vectors) {
    double[] mean = new double[vectors.get(0).length];
    for (double[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  private static double[][] covariance(List<double[]> vectors, double[] mean) {
    int dimension = mean.length;
    double[][] covariance = new double[dimension][dimension];
    double[] centred = new double[dimension];
    for (double[] vector : vectors) {
      for (int i = 0; i < dimension; i++) {
        centred[i] = vector[i] - mean[i];
      }
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          covariance[i][j] += centred[i] * centred[j] / vectors.size();
        }
      }
    }
    return covariance;
  }

  /** Gram and Schmidt's way; what has no length of its own left becomes zero. */
  private static void orthonormalise(double[][] directions) {
    for (int i = 0; i < directions.length; i++) {
      double before = Math.sqrt(dot(directions[i], directions[i]));
      for (int j = 0; j < i; j++) {
        double along = dot(directions[i], directions[j]);
        for (int k = 0; k < directions[i].length; k++) {
          directions[i][k] -= along * directions[j][k];
        }
      }
      double length = Math.sqrt(dot(directions[i], directions[i]));
      double scale = length <= before * 1e-12 ? 0 : 1 / length;
      for (int k = 0; k < directions[i].length; k++) {
        directions[i][k] *= scale;
      }
    }
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], vector);
    }
    return product;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
