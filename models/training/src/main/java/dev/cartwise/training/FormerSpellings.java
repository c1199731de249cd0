package dev.cartwise.training;

import java.util.Arrays;
import java.util.Map;

/** Options under the names that they had before, which go on working and are in no help text. */
final class FormerSpellings {

  /** By command, former spellings with present ones. */
  private static final Map<String, Map<String, String>> PRESENT =
      Map.of(
          "evaluate recommendation", Map.of("--report", "--out", "--minutes-per-fit", "--minutes"),
          "evaluate review-sentiment", Map.of("--data", "--reviews"),
          "models import", Map.of("--keep-champion", "--promote=never"),
          "train recommendation", Map.of("--minutes-per-fit", "--minutes"),
          "train review-sentiment", Map.of("--artifact", "--out"));

  private FormerSpellings() {}

  /** The arguments with each option under its present name. */
  static String[] replacedIn(String... arguments) {
    if (arguments.length < 2) {
      return arguments;
    }
    Map<String, String> present = PRESENT.getOrDefault(arguments[0] + " " + arguments[1], Map.of());
    return Arrays.stream(arguments)
        .map(
            argument -> {
              String[] parts = argument.split("=", 2);
              String name = present.getOrDefault(parts[0], parts[0]);
              return parts.length == 1 ? name : name + "=" + parts[1];
            })
        .toArray(String[]::new);
  }
}
