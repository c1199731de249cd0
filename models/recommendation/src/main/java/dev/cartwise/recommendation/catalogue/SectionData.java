package dev.cartwise.recommendation.catalogue;

import java.io.IOException;

/**
 * The elements of a section that is about to be written.
 *
 * @param bytes how long the section will be
 * @param source writes the elements
 */
record SectionData(long bytes, Source source) {

  /** Writes the elements of a section in order. */
  interface Source {
    void writeTo(LittleEndianOutput out) throws IOException;
  }

  static SectionData of(int[] values) {
    return new SectionData(
        (long) values.length * Integer.BYTES,
        out -> {
          for (int value : values) {
            out.putInt(value);
          }
        });
  }

  static SectionData of(float[] values) {
    return new SectionData(
        (long) values.length * Float.BYTES,
        out -> {
          for (float value : values) {
            out.putInt(Float.floatToIntBits(value));
          }
        });
  }

  static SectionData of(double[] values) {
    return new SectionData(
        (long) values.length * Double.BYTES,
        out -> {
          for (double value : values) {
            out.putLong(Double.doubleToLongBits(value));
          }
        });
  }

  static SectionData of(byte[] values) {
    return new SectionData(
        values.length,
        out -> {
          for (byte value : values) {
            out.putByte(value);
          }
        });
  }

  void writeTo(LittleEndianOutput out) throws IOException {
    source.writeTo(out);
  }
}
