package dev.cartwise.training.purchaseintent.table.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Fields of a row in UTF-8 with a byte between them that UTF-8 never has: a fraction of what as
 * many strings would take.
 */
final class PackedRow {

  /** What is longer is a text, of which the beginning tells as much. */
  static final int MOST_CHARACTERS = 200;

  private static final byte BETWEEN = (byte) 0xff;

  private PackedRow() {}

  static byte[] pack(int fields, IntFunction<String> field) {
    byte[] packed = new byte[16 * fields];
    int length = 0;
    for (int i = 0; i < fields; i++) {
      String text = field.apply(i);
      byte[] bytes =
          text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
              .getBytes(StandardCharsets.UTF_8);
      if (length + bytes.length + 1 > packed.length) {
        packed = Arrays.copyOf(packed, 2 * (length + bytes.length + 1));
      }
      System.arraycopy(bytes, 0, packed, length, bytes.length);
      length += bytes.length;
      packed[length++] = BETWEEN;
    }
    return Arrays.copyOf(packed, length);
  }

  /** Writes the fields from one on into an array, as many as it takes. */
  static void unpack(byte[] packed, int from, String[] into) {
    int start = 0;
    int field = 0;
    for (int at = 0; at < packed.length && field < from + into.length; at++) {
      if (packed[at] == BETWEEN) {
        if (field >= from) {
          into[field - from] = new String(packed, start, at - start, StandardCharsets.UTF_8);
        }
        field++;
        start = at + 1;
      }
    }
  }
}
