package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text as rules read it: letters and digits of any form are those of ASCII where they have one,
 * blanks are blanks, dashes are hyphens, and what nobody sees is left out. Each character knows
 * where it stands in the original.
 */
final class PlainText {

  /** Stands for what was found already; no rule matches across it. */
  private static final String TAKEN = "[";

  private static final int KEYCAP = 0x20E3;
  private static final int FIRST_VARIATION = 0xFE00;
  private static final int LAST_VARIATION = 0xFE0F;
  private static final String KEPT_WIDE = "，！？";
  private static final String MIDDLE_DOTS = "·•‧∙・･";

  private String text;
  private final int[] origins;
  private final Set<Needs> held = EnumSet.noneOf(Needs.class);

  private PlainText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
    for (Needs each : Needs.values()) {
      if (each.isIn(text)) {
        held.add(each);
      }
    }
  }

  static PlainText of(String original) {
    char[] chars = new char[original.length()];
    int[] origins = new int[original.length() + 1];
    int size = 0;
    for (int i = 0, point; i < original.length(); i += Character.charCount(point)) {
      point = original.codePointAt(i);
      if (isSeen(point)) {
        for (char plain : Character.toChars(plain(point))) {
          origins[size] = i;
          chars[size++] = plain;
        }
      }
    }
    origins[size] = original.length();
    return new PlainText(new String(chars, 0, size), Arrays.copyOf(origins, size + 1));
  }

  /** The text that rules match. */
  @Override
  public String toString() {
    return text;
  }

  /** Whether the text held this before anything was taken out. */
  boolean holds(Needs what) {
    return held.contains(what);
  }

  /** What was found from {@code start} to {@code end} of the plain text; no rule finds it again. */
  Finding take(String kind, int start, int end) {
    text = text.substring(0, start) + TAKEN.repeat(end - start) + text.substring(end);
    return new Finding(kind, origins[start], origins[end]);
  }

  private static boolean isSeen(int point) {
    return point != KEYCAP
        && (point < FIRST_VARIATION || point > LAST_VARIATION)
        && Character.getType(point) != Character.FORMAT;
  }

  private static int plain(int point) {
    if (point < 0x80 || KEPT_WIDE.indexOf(point) >= 0) {
      return point;
    }
    if (MIDDLE_DOTS.indexOf(point) >= 0) {
      return '·';
    }
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(point, 10);
      default -> point == '−' ? '-' : compatible(point);
    };
  }

  /** The ASCII character that a styled, circled or wide one is a form of. */
  private static int compatible(int point) {
    boolean isRaised = point == '²' || point == '³' || point == '¹' || point >> 4 == 0x207;
    String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    return !isRaised && folded.length() == 1 && folded.charAt(0) < 0x7F ? folded.charAt(0) : point;
  }
}
