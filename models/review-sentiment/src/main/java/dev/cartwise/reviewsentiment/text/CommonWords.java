package dev.cartwise.reviewsentiment.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The commonest words of languages in Latin letters, from {@code common-words.txt}: lines of a
 * language's code and its words. Behind a bar are words that others borrow.
 */
final class CommonWords {

  private static final String FILE = "common-words.txt";
  private static final String BORROWED = "|";
  private static final double WEIGHT_OF_BORROWED = 0.35;
  private static final Map<String, Map<String, Double>> WEIGHTS = read();

  private CommonWords() {}

  /**
   * How much a word in lower case speaks for each language that has it, more than 0 up to 1; empty
   * for a word of none.
   */
  static Map<String, Double> weights(String word) {
    return WEIGHTS.getOrDefault(word, Map.of());
  }

  private static Map<String, Map<String, Double>> read() {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    try (InputStream in = CommonWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not packaged");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          add(List.of(line.split(" ")), weights);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    weights.values().forEach(CommonWords::share);
    return weights;
  }

  private static void add(List<String> line, Map<String, Map<String, Double>> weights) {
    boolean borrowed = line.get(1).equals(BORROWED);
    for (String word : line.subList(borrowed ? 2 : 1, line.size())) {
      weights
          .computeIfAbsent(word, w -> new HashMap<>())
          .put(line.get(0), borrowed ? WEIGHT_OF_BORROWED : 1);
    }
  }

  /** A word that many languages have says little for each. */
  private static void share(Map<String, Double> languages) {
    double divisor = Math.sqrt(languages.size());
    languages.replaceAll((language, weight) -> weight / divisor);
  }
}
