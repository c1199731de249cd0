package dev.cartwise.analyzereviews;

import dev.cartwise.reviewsentiment.text.masking.PersonalData;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Review text without personal data, also where it was hidden from the eye of a machine. */
final class ReviewText {

  private static final Pattern CODED = Pattern.compile("&#(?:(\\d{1,4})|[xX]([0-9a-fA-F]{1,4}));");
  private static final int LAST_ASCII = 0x7E;

  private ReviewText() {}

  /**
   * Returns the text masked, without characters that cannot be seen; letters and digits that were
   * written as numeric entities of HTML are plain.
   */
  static String masked(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isVisible(c)) {
        visible.appendCodePoint(c);
      }
    }
    return PersonalData.mask(CODED.matcher(visible).replaceAll(ReviewText::plain));
  }

  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    boolean joinsEmoji = c == 0x200D;
    return switch (type) {
      case Character.FORMAT -> joinsEmoji;
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }

  private static String plain(MatchResult found) {
    String decimal = found.group(1);
    int point = decimal == null ? Integer.parseInt(found.group(2), 16) : Integer.parseInt(decimal);
    boolean isSafe = point > ' ' && point <= LAST_ASCII && "<>&\"'".indexOf(point) < 0;
    return Matcher.quoteReplacement(isSafe ? Character.toString(point) : found.group());
  }
}
