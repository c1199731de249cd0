package dev.cartwise.purchaseintent.model;

/**
 * Missing values filled in, then features on one scale: {@code ((isNaN(x) ? impute : x) - mean) /
 * scale}, at most {@value #LIMIT} from 0.
 *
 * <p>The difference is rounded to float before it is divided, and the quotient is a float again, so
 * that IsNaN, Where, Sub, Div and Clip of an ONNX graph over floats give the same bits. The limit
 * keeps one outlier from deciding alone, and sums of floats from losing their small terms.
 *
 * @param impute what stands for a missing value, in the feature's unit, finite
 * @param mean what becomes 0, finite
 * @param scale what becomes 1, more than 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Standardizer(float[] impute, float[] mean, float[] scale) {

  /** How far from 0 a standardised value can be. */
  public static final float LIMIT = 10;

  /**
   * @throws IllegalArgumentException if the lengths differ or a number is outside its range
   */
  public Standardizer {
    if (impute.length != mean.length || impute.length != scale.length) {
      throw new IllegalArgumentException("impute, mean and scale differ in length");
    }
    for (int i = 0; i < impute.length; i++) {
      Finite.check("impute", i, impute[i]);
      Finite.check("mean", i, mean[i]);
      Finite.check("scale", i, scale[i]);
      if (scale[i] <= 0) {
        throw new IllegalArgumentException("scale[" + i + "] is not above 0: " + scale[i]);
      }
    }
  }

  /** How many features it takes. */
  public int features() {
    return impute.length;
  }

  /** The row on one scale: float values, held in doubles. */
  public double[] apply(float[] row) {
    double[] standardized = new double[impute.length];
    for (int i = 0; i < standardized.length; i++) {
      float value = Float.isNaN(row[i]) ? impute[i] : row[i];
      float difference = value - mean[i];
      standardized[i] = Math.max(-LIMIT, Math.min(LIMIT, difference / scale[i]));
    }
    return standardized;
  }
}
