package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/** Phone numbers of mainland China, Taiwan and Hong Kong, by their own form alone. */
final class ChinesePhoneNumbers {

  private static final String MASK = PhoneNumbers.MASK;
  private static final String GAP = "[- .·/_]";

  /** A digit in any writing, also the letter that looks like zero. */
  private static final String ANY_DIGIT = "[0-9零〇一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖oO]";

  static final List<MaskingRule> RULES =
      List.of(
          mobile("1[3-9]\\d(" + GAP + "?| - )\\d{4}\\1\\d{4}"),
          mobile("1[3-9]\\d{2}(" + GAP + ")\\d{4}\\1\\d{3}"),
          mobile("1(" + GAP + ")[3-9](?:\\1\\d){9}"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9零一二三四五六七八九十])(?:[1一幺壹][3-9三四五六七八九叁參肆伍陆陸柒捌玖]"
                  + ANY_DIGIT
                  + "[- ]?"
                  + ANY_DIGIT
                  + "{4}[- ]?"
                  + ANY_DIGIT
                  + "{4}|[0零〇][9九玖]"
                  + ANY_DIGIT
                  + "{8})(?!"
                  + ANY_DIGIT
                  + "|[A-Za-z十百千万])"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])[(（]0(?:10|2\\d?|[3-9]\\d{0,2})[)）][- ]?[1-9]\\d{2,3}[-"
                  + " ]?\\d{4}(?!\\d)"
                  + PhoneNumbers.TIED_EXTENSION),
          landline("0(?:10|2\\d)[- ]?[1-9]\\d{3}[- ]?\\d{3,4}"),
          landline("0[3-9]\\d{2}- ?[1-9]\\d{2,3}[- ]?\\d{4}"),
          landline("0[3-9]\\d{2} ?[2-9]\\d{6}"),
          landline("0[2-8]\\d?[- ][1-9]\\d{2,3}[- ]?\\d{4}"),
          MaskingRule.number(
              MASK,
              "(?:[(（]?\\+?886[)）]?[- ]?0?9|09)(?:\\d{2}(?:[- .]?| - )\\d{3}(?:[- .]?| -"
                  + " )\\d{3}|(?:[- ]\\d){8})"),
          MaskingRule.number(MASK, "0(?: 9)(?: \\d){8}"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])[(（]?(?:\\+|00)?852[)）]?[- ]?[2-9]\\d{3}[-"
                  + " ]?\\d{4}(?!\\d|[.-]\\d)"));

  private ChinesePhoneNumbers() {}

  private static MaskingRule mobile(String regex) {
    return MaskingRule.of(
            MASK,
            "(?<![A-Za-z0-9])(?<![0-9][.-])"
                + "(?:[(（]?(?:\\+|00)?86[)）]?[- ]?)?"
                + regex
                + "(?!\\d|[.-]\\d)")
        .needing(Needs.DIGIT);
  }

  private static MaskingRule landline(String regex) {
    return MaskingRule.of(
            MASK, MaskingRule.NOT_AFTER + "(?:" + regex + ")(?!\\d)" + PhoneNumbers.TIED_EXTENSION)
        .needing(Needs.DIGIT);
  }
}
