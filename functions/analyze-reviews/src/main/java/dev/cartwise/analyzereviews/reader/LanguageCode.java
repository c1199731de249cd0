package dev.cartwise.analyzereviews.reader;

import dev.cartwise.reviewsentiment.text.DominantLanguage;
import dev.cartwise.reviewsentiment.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Language codes as Amazon Comprehend names them. */
public final class LanguageCode {

  public static final String CHINESE = "zh";
  public static final String TRADITIONAL_CHINESE = "zh-TW";
  public static final String ENGLISH = "en";

  /** The codes that are understood here. */
  public static final List<String> UNDERSTOOD = List.of(ENGLISH, CHINESE, TRADITIONAL_CHINESE);

  private static final Set<String> KNOWN_ELSEWHERE =
      Set.of("es", "fr", "de", "it", "pt", "ar", "hi", "ja", "ko");

  /** Shorter texts than this give too little evidence to be refused for their language. */
  private static final int ENOUGH_LETTERS = 20;

  private static final double CLEARLY = 0.7;

  private LanguageCode() {}

  /** Tells whether Comprehend has the code and this deployment does not understand it. */
  public static boolean isKnownElsewhere(String code) {
    return KNOWN_ELSEWHERE.contains(code);
  }

  /** The language of a code, or empty for one that is not understood. */
  public static Optional<Language> language(String code) {
    return switch (code) {
      case CHINESE, TRADITIONAL_CHINESE -> Optional.of(Language.CHINESE);
      case ENGLISH -> Optional.of(Language.ENGLISH);
      default -> Optional.empty();
    };
  }

  /**
   * The code of the language that a text is in; of a short or undecided one the likeliest that is
   * understood.
   */
  public static String of(String text) {
    List<DominantLanguage.Guess> guesses = DominantLanguage.of(text);
    if (guesses.isEmpty()) {
      return ENGLISH;
    }
    DominantLanguage.Guess best = guesses.get(0);
    boolean isClear =
        best.score() >= CLEARLY
            && text.codePoints().filter(Character::isLetter).limit(ENOUGH_LETTERS).count()
                == ENOUGH_LETTERS;
    if (isClear || UNDERSTOOD.contains(best.code())) {
      return best.code();
    }
    return guesses.stream()
        .map(DominantLanguage.Guess::code)
        .filter(UNDERSTOOD::contains)
        .findFirst()
        .orElse(hasHan(text) ? CHINESE : ENGLISH);
  }

  private static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
