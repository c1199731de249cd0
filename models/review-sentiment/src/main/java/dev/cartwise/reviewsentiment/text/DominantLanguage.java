package dev.cartwise.reviewsentiment.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The languages of a text, told by its scripts and, where the script is Latin, by its commonest
 * words.
 */
public final class DominantLanguage {
  private static final Map<String, Set<String>> COMMON = new LinkedHashMap<>();

  static {
    common(
        "en",
        "the and is it to a of this i was for in that not with my but very you have on are so be as"
            + " they");
    common(
        "es",
        "el la de que y en un los las es no muy una por con para lo se me pero como mi está su al");
    common(
        "fr",
        "le la les de et est un une des je pas que pour dans ce il très en avec sur mais du qui au"
            + " c'est");
    common(
        "de",
        "der die das und ist ich nicht ein eine zu es mit sehr den auf für von war aber auch im"
            + " sich");
    common(
        "it",
        "il la di che e un una è per non con sono molto ma in del le i lo si mi come questo da"
            + " della");
    common(
        "pt",
        "o a de que e é um uma não com para muito os as do da em mas por no na eu se meu foi");
  }

  private DominantLanguage() {}

  /**
   * One guess.
   *
   * @param code language code, with {@code zh-TW} for Chinese in traditional characters
   * @param score share of the text's evidence, 0 to 1
   */
  public record Guess(String code, double score) {}

  private static void common(String code, String words) {
    COMMON.put(code, Set.of(words.split(" ")));
  }

  /**
   * Returns the guesses from the likeliest on; their scores add up to 1; empty for a text without
   * letters.
   */
  public static List<Guess> of(String text) {
    Map<String, Double> evidence = scripts(text);
    double latin = evidence.getOrDefault("latin", 0.0);
    evidence.remove("latin");
    if (latin > 0) {
      latin(text, latin, evidence);
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
      out.put(traditional > 0.08 * han ? "zh-TW" : "zh", 1.5 * (han + kana));
    }
    return out;
  }

  private static void latin(String text, double weight, Map<String, Double> evidence) {
    Map<String, Double> hits = new LinkedHashMap<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
      COMMON.forEach(
          (code, words) -> hits.merge(code, words.contains(word) ? 1.0 : 0.0, Double::sum));
    }
    hits.merge("en", 0.5, Double::sum);
    double total = hits.values().stream().mapToDouble(v -> v * v).sum();
    hits.forEach(
        (code, count) -> evidence.merge(code, weight * count * count / total, Double::sum));
  }
}
