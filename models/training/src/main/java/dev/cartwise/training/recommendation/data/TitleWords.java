package dev.cartwise.training.recommendation.data;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a title, in lower case and in one form of each letter.
 *
 * <p>Where the characters of a script are syllables or words, or words stand without spaces, two
 * characters side by side stand for a word; one that stands alone is a word. Words of other scripts
 * have three letters or more.
 */
final class TitleWords {

  private static final String UNSPACED =
      "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u30FC\\p{IsHangul}\\p{IsThai}\\p{IsLao}"
          + "\\p{IsKhmer}\\p{IsMyanmar}]";
  private static final Pattern RUN =
      Pattern.compile("(" + UNSPACED + "+)|[\\p{L}\\p{M}&&[^" + UNSPACED + "]]{3,}");

  private TitleWords() {}

  /** The words in the order of the title, none twice. */
  static Set<String> of(String title) {
    Set<String> words = new LinkedHashSet<>();
    String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    RUN.matcher(folded)
        .results()
        .forEach(
            run -> {
              if (run.group(1) == null) {
                words.add(run.group());
              } else {
                addPairs(run, words);
              }
            });
    return words;
  }

  private static void addPairs(MatchResult run, Set<String> words) {
    int[] characters = run.group().codePoints().toArray();
    if (characters.length == 1) {
      words.add(run.group());
    }
    for (int first = 0; first + 1 < characters.length; first++) {
      words.add(new String(characters, first, 2));
    }
  }
}
