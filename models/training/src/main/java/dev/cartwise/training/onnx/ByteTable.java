package dev.cartwise.training.onnx;

/** A table of floats as signed bytes with one scale. */
public final class ByteTable {
  private ByteTable() {}

  public static float scale(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest == 0 ? 1 : largest / 127;
  }

  public static byte[] bytes(float[] values, float scale) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(values[i] / scale);
    }
    return bytes;
  }

  /** Returns the values that the bytes stand for. */
  public static float[] rounded(float[] values) {
    float scale = scale(values);
    byte[] bytes = bytes(values, scale);
    float[] rounded = new float[values.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = bytes[i] * scale;
    }
    return rounded;
  }
}
