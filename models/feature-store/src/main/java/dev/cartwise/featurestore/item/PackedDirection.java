package dev.cartwise.featurestore.item;

/**
 * The direction of a vector, one signed byte a dimension: a quarter of the floats' size, and
 * cosines that differ by about a hundredth.
 *
 * @param bytes {@code byte[dimension]}; the largest component is 127 or -127; not copied
 */
public record PackedDirection(byte[] bytes) {

  private static final float MAX = 127f;

  /** Packs a vector of any length; one of zeros stays zero and is like nothing. */
  public static PackedDirection of(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; largest > 0 && i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / largest * MAX);
    }
    return new PackedDirection(bytes);
  }

  /** How many dimensions it has. */
  public int dimension() {
    return bytes.length;
  }

  /** The length of the packed vector, for {@link #cosine}. */
  public double norm() {
    return Math.sqrt(dot(this));
  }

  /**
   * How alike two directions are.
   *
   * @return -1 to 1; 0 if one of them is zero or they have different dimensions
   */
  public double cosine(PackedDirection other) {
    double norms = norm() * other.norm();
    return norms == 0 || dimension() != other.dimension() ? 0 : dot(other) / norms;
  }

  /** The inner product of the packed vectors, which must have the same dimension. */
  public int dot(PackedDirection other) {
    byte[] theirs = other.bytes;
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += bytes[i] * theirs[i];
    }
    return sum;
  }
}
