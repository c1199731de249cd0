package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/**
 * Phone numbers in international form and those of the United States and Britain, by their own form
 * alone.
 *
 * <p>American numbers have ten digits, 3-3-4. The first three begin with 2 to 9 and so do the next
 * (North American Numbering Plan), but people also write numbers whose middle begins with 0 or 1,
 * which nobody can have: those are masked in the same forms.
 */
final class PhoneNumbers {

  static final String MASK = "PHONE";

  /** An extension that a hyphen ties to its number. */
  static final String TIED_EXTENSION = "(?:-\\d{1,6}(?!\\d))?";

  private static final String WORD =
      "(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple)";

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.SIGN,
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9+])[(（]?\\+[1-9]\\d{0,2}[)）]?(?:[-. ]?\\(?\\d{1,5}\\)?){2,5}(?!\\d)",
              (text, start, end) -> digits(text, start, end) >= 8),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9+])[(（]?00(?:1|44|85[23]|86|886|6[0-6]|8[124]|3[0-9]|4[0135679])[)）]?(?:[-."
                  + " ]?\\(?\\d{2,5}\\)?){2,4}(?!\\d)",
              (text, start, end) -> digits(text, start, end) >= 10),
          MaskingRule.number(MASK, "[48]00-?\\d{3}-?\\d{4}|[48]00-\\d{4}-\\d{3}"),
          MaskingRule.of(
              MASK, "(?<![A-Za-z0-9])(?:1[-. ])?\\([2-9]\\d{2}\\)[ -]?\\d{3}[-. ]\\d{4}(?!\\d)"),
          MaskingRule.of(
              MASK,
              MaskingRule.NOT_AFTER + "(?:1[-. /])?[2-9]\\d{2}[-./]\\d{3}[-.]\\d{4}(?![\\d-])",
              (text, start, end) -> !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.of(
              MASK,
              MaskingRule.NOT_AFTER
                  + "(?:\\(0(?:20|1\\d{2,3})\\) ?|0(?:20|1\\d{2,3})[ -])(?:\\d{3,4}"
                  + "[ -]\\d{3,4}|\\d{5,6})(?!\\d)"),
          MaskingRule.number(MASK, "07\\d{3}[ -]?\\d{3}[ -]?\\d{3}|07\\d{3} \\d{2} \\d{2} \\d{2}"),
          MaskingRule.of(
              MASK, "(?i)(?<![A-Za-z])" + WORD + "(?:[ -]" + WORD + "){6,11}(?![A-Za-z])"));

  private PhoneNumbers() {}

  static long digits(String text, int start, int end) {
    return text.substring(start, end).chars().filter(Character::isDigit).count();
  }
}
