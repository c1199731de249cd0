package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;

/** Identity, social security, passport and licence numbers. */
final class IdentityNumbers {

  private static final String MASK = "ID";
  private static final String BIRTHDAY =
      "(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])"
                  + PROVINCE
                  + "\\d{4}( ?)"
                  + BIRTHDAY
                  + "\\1\\d{3}[\\dXx](?![A-Za-z0-9])",
              (text, start, end) ->
                  CheckDigits.isChineseIdentity(text.substring(start, end))
                      || !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.number(
              MASK,
              "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}",
              (text, start, end) -> !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.number(
              MASK,
              "[A-Z][12]\\d{8}",
              (text, start, end) -> CheckDigits.isTaiwaneseIdentity(text.substring(start, end))),
          MaskingRule.of(MASK, MaskingRule.NOT_AFTER + "[A-Z]{1,2}\\d{6}[(（][0-9A][)）]"),
          MaskingRule.number(MASK, "[A-Z]{2} \\d{2} \\d{2} \\d{2} [A-D]"),
          MaskingRule.of(
              MASK,
              "(?i)(?:身份[证證]|[证證]件|护照|護照|通行[证證]|驾照|駕照|驾驶[证證]|社保卡?|passport|(?<![A-Za-z0-9])ssn(?![A-Za-z0-9])|social"
                  + " security|national"
                  + " insurance|(?<![A-Za-z0-9])ni(?![A-Za-z0-9])|(?<![A-Za-z0-9])id"
                  + " (?:card|number|no)(?![A-Za-z0-9])|driv(?:er'?s|ing) licen[cs]e)"
                  + "(?:\\s{0,2}(?:numbers?|no\\.?|num|#|is|was|passport|card|号码?|號碼?|是|为|為)){0,3}[\\s:：#.，,]{0,4}(?<it>[A-Za-z]{0,2}"
                  + " ?\\d(?:[ -]?\\d){5,17}[A-Za-z]?)(?![0-9A-Za-z])"));

  private IdentityNumbers() {}
}
