package dev.cartwise.history.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A guess in which encoding a file is, by its first megabytes: UTF-8 if they are text in it.
 *
 * <p>Else two bytes for each character stand in even runs beyond ASCII, as Chinese text in GB18030
 * has them, and letters with accents alone among letters without, as in windows-1252.
 */
public final class LikelyEncoding {

  private static final int LOOKED_AT = 8 << 20;

  private LikelyEncoding() {}

  /** The likeliest encoding of a file. */
  public static TextEncoding of(Path file) throws IOException {
    byte[] bytes = wholeLines(file);
    if (TextEncoding.UTF_8.isText(bytes, 0, bytes.length)) {
      return TextEncoding.UTF_8;
    }
    return TextEncoding.named(hasPairs(bytes) ? "GB18030" : "windows-1252").orElseThrow();
  }

  private static byte[] wholeLines(Path file) throws IOException {
    byte[] bytes = new byte[LOOKED_AT];
    int length = 0;
    try (StoredText text = StoredText.open(file, 0)) {
      int read = 0;
      while (read >= 0 && length < bytes.length) {
        length += read;
        read = text.read(bytes, length, bytes.length - length);
      }
    }
    int end = length;
    while (length == bytes.length && end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static boolean hasPairs(byte[] bytes) {
    int alone = 0;
    int inPairs = 0;
    int run = 0;
    for (byte each : bytes) {
      if (each < 0) {
        run++;
        continue;
      }
      alone += run % 2;
      inPairs += run / 2;
      run = 0;
    }
    return inPairs > alone;
  }
}
