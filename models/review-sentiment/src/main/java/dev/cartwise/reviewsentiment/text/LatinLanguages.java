package dev.cartwise.reviewsentiment.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What tells languages in Latin letters apart: common words, and letters that few languages have.
 */
final class LatinLanguages {

  /** What no listed language explains counts as much as so many of its words. */
  private static final double UNKNOWN = 0.5;

  /** A word that no list has speaks against all languages, a little. */
  private static final double STRANGE_WORD = 0.12;

  private static final double LETTER = 0.8;
  private static final Pattern NOT_OF_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");

  /** Letters that English does not have, with the languages that write them. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("es", "ñ¿¡"),
          Map.entry("pt", "ãõ"),
          Map.entry("fr", "œèêëîû"),
          Map.entry("de", "ßäöü"),
          Map.entry("it", "ìò"),
          Map.entry("sv", "åäö"),
          Map.entry("pl", "łżźśćńęą"),
          Map.entry("tr", "ğışçö"),
          Map.entry("vi", "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
          Map.entry("und", "čďěňřšťůžőűăâîșțāēģīķļņšūžėįųøæð"));

  private LatinLanguages() {}

  /**
   * The share of each language in the evidence of a text, {@code und} for none of them; they add up
   * to 1.
   */
  static Map<String, Double> shares(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    Map<String, Double> hits = new HashMap<>();
    double strange = 0;
    for (String word : NOT_OF_WORDS.split(lower)) {
      Map<String, Double> weights = CommonWords.weights(word);
      weights.forEach((language, weight) -> hits.merge(language, weight, Double::sum));
      strange += weights.isEmpty() && word.length() > 1 ? STRANGE_WORD : 0;
    }
    lower.chars().forEach(c -> addLetter(c, hits));
    hits.merge("und", UNKNOWN + strange, Double::sum);
    double total = hits.values().stream().mapToDouble(v -> v * v).sum();
    hits.replaceAll((language, count) -> count * count / total);
    return hits;
  }

  private static void addLetter(int letter, Map<String, Double> hits) {
    if (letter > 0x7F) {
      LETTERS.forEach(
          (language, letters) -> {
            if (letters.indexOf(letter) >= 0) {
              hits.merge(language, LETTER, Double::sum);
            }
          });
    }
  }
}
