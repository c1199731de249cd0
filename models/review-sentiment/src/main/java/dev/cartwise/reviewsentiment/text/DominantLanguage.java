package dev.cartwise.reviewsentiment.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The languages of a text, told by its scripts and, where the script is Latin, by its commonest
 * words.
 */
public final class DominantLanguage {

  private DominantLanguage() {}

  /**
   * One guess.
   *
   * @param code language code, with {@code zh-TW} for Chinese in traditional characters, {@code
   *     hi-Latn} for Hindi in Latin letters and {@code und} for none that is known here
   * @param score share of the text's evidence, 0 to 1
   */
  public record Guess(String code, double score) {}

  /**
   * Returns the guesses from the likeliest on; their scores add up to 1; empty for a text without
   * letters.
   */
  public static List<Guess> of(String text) {
    Map<String, Double> evidence = scripts(text);
    double latin = evidence.getOrDefault("latin", 0.0);
    evidence.remove("latin");
    if (latin > 0) {
      LatinLanguages.shares(text)
          .forEach((code, share) -> evidence.merge(code, latin * share, Double::sum));
    }
    double total = evidence.values().stream().mapToDouble(v -> v).sum();
    List<Guess> out = new ArrayList<>();
    evidence.forEach((code, weight) -> out.add(new Guess(code, weight / total)));
    out.removeIf(guess -> guess.score() < 0.01);
    out.sort(Comparator.comparingDouble(Guess::score).reversed());
    return out;
  }

  private static Map<String, Double> scripts(String text) {
    double han = 0;
    double kana = 0;
    double traditional = 0;
    Map<String, Double> out = new LinkedHashMap<>();
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      switch (Character.UnicodeScript.of(c)) {
        case HAN -> {
          han++;
          traditional += TraditionalCharacters.isTraditional(c) ? 1 : 0;
        }
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> out.merge("ko", 1.5, Double::sum);
        case ARABIC -> out.merge("ar", 0.5, Double::sum);
        case DEVANAGARI -> out.merge("hi", 0.5, Double::sum);
        case LATIN -> out.merge("latin", 0.3, Double::sum);
        default -> out.merge("und", 0.3, Double::sum);
      }
    }
    if (kana > 0.1 * (han + kana)) {
      out.put("ja", 1.5 * (han + kana));
    } else if (han > 0) {
      out.put(traditional > 0.05 * han ? "zh-TW" : "zh", 1.5 * (han + kana));
    }
    return out;
  }
}
