package dev.cartwise.recommendation.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts as the two arrays of a text table.
 *
 * @param offsets boundaries, one more than there are texts
 * @param bytes the texts in UTF-8, one behind the other
 */
@SuppressWarnings("ArrayRecordComponent")
record TextBytes(int[] offsets, byte[] bytes) {

  static TextBytes of(List<String> texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] offsets = new int[texts.size() + 1];
    int i = 0;
    for (String text : texts) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      offsets[++i] = out.size();
    }
    return new TextBytes(offsets, out.toByteArray());
  }
}
