package dev.cartwise.training.onnx;

/**
 * A matrix of floats as signed bytes with a scale for every column.
 *
 * @param bytes {@code int8[rows * columns]}, row-major
 * @param scales {@code float[columns]}, what a step of a byte stands for
 */
public record ByteColumns(byte[] bytes, float[] scales) {

  /** Rounds a row-major matrix. */
  public static ByteColumns of(float[] values, int columns) {
    float[] scales = new float[columns];
    for (int i = 0; i < values.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / 127);
    }
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      float scale = scales[i % columns];
      bytes[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
    }
    return new ByteColumns(bytes, scales);
  }
}
