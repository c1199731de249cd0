package dev.cartwise.recommendation.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts by number in the mapped file; an empty text stands for an absent one. */
final class TextTable {

  private final IntBuffer offsets;
  private final ByteBuffer bytes;

  private TextTable(IntBuffer offsets, ByteBuffer bytes) {
    this.offsets = offsets;
    this.bytes = bytes;
  }

  static TextTable open(MappedSections file, Section offsets, Section bytes, int count)
      throws IOException {
    ByteBuffer content = file.bytes(bytes);
    return new TextTable(file.boundaries(offsets, count, content.limit()), content);
  }

  static TextTable open(MappedSections file, Section offsets, Section bytes) throws IOException {
    int count = file.ints(offsets).limit() - 1;
    FileHeader.require(count >= 0, "has no boundaries in " + offsets);
    return open(file, offsets, bytes, count);
  }

  int size() {
    return offsets.limit() - 1;
  }

  /** The text, or null if it is absent. */
  @Nullable String textOrNull(int i) {
    return offsets.get(i) == offsets.get(i + 1) ? null : text(i);
  }

  String text(int i) {
    byte[] text = new byte[offsets.get(i + 1) - offsets.get(i)];
    bytes.get(offsets.get(i), text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The number of the text in a table sorted by unsigned bytes, or -1. */
  int search(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int comparison = compare(middle, wanted);
      if (comparison == 0) {
        return middle;
      }
      if (comparison < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int i, byte[] wanted) {
    int start = offsets.get(i);
    int length = offsets.get(i + 1) - start;
    int common = Math.min(length, wanted.length);
    for (int b = 0; b < common; b++) {
      int difference = (bytes.get(start + b) & 0xff) - (wanted[b] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return length - wanted.length;
  }
}
