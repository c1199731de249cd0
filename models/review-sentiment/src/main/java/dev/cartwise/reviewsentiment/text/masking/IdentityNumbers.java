package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of people that are told by their own form, their birthday or their check digit.
 *
 * <ul>
 *   <li>mainland China, and permits of residents from Hong Kong (81), Macao (82) and Taiwan (83):
 *       area, birthday, 3 digits and a check sign; foreigners' permanent residence since 2023
 *       alike, but beginning with 9
 *   <li>United States: social security 3-2-4; taxpayer the same, beginning with 9, its middle 50 to
 *       65, 70 to 88, 90 to 92 or 94 to 99 (IRS)
 *   <li>Britain: National Insurance, 2 letters, 6 digits, A to D; driving licence, 5 letters of the
 *       name filled up with 9, decade, month (50 more for women), day and year of birth, 2 initials
 *       and 3 signs (DVLA)
 * </ul>
 */
final class IdentityNumbers {

  static final String MASK = "ID";

  private static final String BIRTHDAY =
      "(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";

  /** Words before a Hong Kong identity number whose check digit has no brackets. */
  private static final Pattern HONG_KONG_CUE =
      Pattern.compile(
          "身[份分][证證]|[证證]件|[证證][号號]|(?i:(?<![a-z0-9])(?:hkid|id (?:card|number|no))(?![a-z0-9]))");

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])"
                  + PROVINCE
                  + "\\d{4}([ -]?)"
                  + BIRTHDAY
                  + "\\1\\d{3}[\\dXx](?![A-Za-z0-9])",
              (text, start, end) ->
                  CheckDigits.isChineseIdentity(text.substring(start, end).replace("-", ""))
                      || !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.number(
              MASK,
              "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}",
              (text, start, end) -> !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.number(
              MASK,
              "[A-Za-z][1289]\\d{2}[- ]?\\d{2}[- ]?\\d{4}|[A-Za-z][1289]\\d{8}",
              (text, start, end) -> CheckDigits.isTaiwaneseIdentity(compact(text, start, end))),
          MaskingRule.number(
              MASK,
              "[A-Za-z][A-Da-d]\\d{8}",
              (text, start, end) -> CheckDigits.isTaiwaneseResidence(compact(text, start, end))),
          MaskingRule.of(MASK, MaskingRule.NOT_AFTER + "[A-Za-z]{1,2}\\d{6} ?[(（][0-9Aa][)）]"),
          MaskingRule.number(
              MASK,
              "[A-Z]{1,2}\\d{6}[0-9A]",
              (text, start, end) ->
                  CheckDigits.isHongKongIdentity(compact(text, start, end))
                      && !MaskingRule.followsCodeWord(text, start)
                      && HONG_KONG_CUE.matcher(MaskingRule.before(text, start)).find()),
          MaskingRule.number(MASK, "(?i:[A-Z]{2})([ -])\\d{2}\\1\\d{2}\\1\\d{2}\\1(?i:[A-D])"),
          MaskingRule.number(
              MASK,
              "9\\d{5}([ -]?)" + BIRTHDAY + "\\1\\d{3}[\\dXx]",
              (text, start, end) ->
                  CheckDigits.isChineseIdentity(text.substring(start, end).replace("-", ""))
                      && !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.number(
              MASK,
              "9\\d{2}-(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])-\\d{4}",
              (text, start, end) -> !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.number(
              MASK,
              "[A-Z][A-Z9]{4} ?\\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\\d|3[01])\\d"
                  + " ?[A-Z][A-Z9]\\d[A-Z]{2}",
              (text, start, end) -> !MaskingRule.followsCodeWord(text, start)));

  private IdentityNumbers() {}

  private static String compact(String text, int start, int end) {
    return text.substring(start, end).replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }
}
