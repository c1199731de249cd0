package dev.cartwise.reviewsentiment.cue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The listed words of a text in order, of both languages at once; of two, the longer one counts.
 */
final class OpinionWords {
  private static final Map<String, List<WordKind>> KINDS = read("opinion-words.txt");
  private static final int LONGEST =
      KINDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  /** So much may stand between a negation and what it turns. */
  private static final int FARTHEST = 36;

  private OpinionWords() {}

  private static Map<String, List<WordKind>> read(String resource) {
    Map<String, List<WordKind>> kinds = new HashMap<>();
    try (InputStream in = OpinionWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + resource);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          int blank = line.indexOf(' ');
          List<WordKind> does =
              line.substring(0, blank).chars().mapToObj(sign -> WordKind.of((char) sign)).toList();
          for (String word : line.substring(blank).split(",")) {
            kinds.put(word.strip(), does);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  /** Returns what the listed words of a cleaned text do, in order; some do two things. */
  static List<WordKind> in(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<WordKind> found = new ArrayList<>();
    int at = 0;
    int last = 0;
    while (at < plain.length()) {
      int end = startsWord(plain, at) ? end(plain, at) : at;
      if (end > at) {
        if (isGap(plain.substring(last, at))) {
          found.add(WordKind.GAP);
        }
        found.addAll(KINDS.getOrDefault(plain.substring(at, end), List.of()));
        last = end;
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean isGap(String between) {
    boolean isChinese = between.codePoints().anyMatch(Character::isIdeographic);
    return (isChinese && between.indexOf(' ') >= 0) || Lengths.of(between) > FARTHEST;
  }

  /** Where the longest listed word that begins here ends, or {@code at} if none does. */
  private static int end(String text, int at) {
    for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
      if (endsWord(text, end) && KINDS.containsKey(text.substring(at, end))) {
        return end;
      }
    }
    return at;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !isLatin(text.charAt(at)) || !isLatin(text.charAt(at - 1));
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length() || !isLatin(text.charAt(end)) || !isLatin(text.charAt(end - 1));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && (Character.isLetterOrDigit(c) || c == '\'');
  }
}
