package dev.cartwise.reviewsentiment.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional Chinese characters and their simplified forms, one to one, after the transliteration
 * data of ICU (Unicode License); characters that simplified text uses too are left out.
 */
final class TraditionalCharacters {
  private static final Map<Integer, Integer> SIMPLIFIED = load();

  private TraditionalCharacters() {}

  /** Returns the simplified form of a character, or the character itself. */
  static int simplify(int c) {
    return c < 0x3400 || c > 0x9FFF ? c : SIMPLIFIED.getOrDefault(c, c);
  }

  /** Returns whether simplified text never uses the character. */
  static boolean isTraditional(int c) {
    return SIMPLIFIED.containsKey(c);
  }

  private static Map<Integer, Integer> load() {
    try (InputStream in = TraditionalCharacters.class.getResourceAsStream("traditional.txt")) {
      if (in == null) {
        throw new IllegalStateException("traditional.txt is not packaged");
      }
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      Map<Integer, Integer> map = new HashMap<>();
      for (int i = 0; i < lines[0].length(); i++) {
        map.put((int) lines[0].charAt(i), (int) lines[1].charAt(i));
      }
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
