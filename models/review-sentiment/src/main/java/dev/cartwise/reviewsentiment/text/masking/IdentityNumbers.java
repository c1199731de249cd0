package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;
import java.util.Locale;

/** Identity, social security, residence, passport and licence numbers. */
final class IdentityNumbers {

  private static final String MASK = "ID";
  private static final String BIRTHDAY =
      "(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
  private static final String NUMBER_WORD =
      "(?:字?[号號]码?|號碼|(?i:numbers?|no\\.?|num|#|is|was|passport|card)|是|为|為|用)";
  private static final String DOCUMENT =
      "(?:身[份分][证證]|居留[证證]|[证證]件|[证證][号號]|统一[证證]?[编編]?[号號]|統一證?[編编]?號|護照|护照|通行[证證]|驾照|駕照|驾驶[证證]|社保卡?|实名认证|實名認證|(?i:(?<![A-Za-z0-9])(?:passport|hkid|nino|arc|ssn|ni|social"
          + " security|national insurance|id (?:card|number|no)|driv(?:er'?s|ing)"
          + " licen[cs]e)(?![A-Za-z0-9])))";

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
                      && MaskingRule.before(text, start).matches("(?s).*(?:" + DOCUMENT + ").*")),
          MaskingRule.number(MASK, "(?i:[A-Z]{2})([ -])\\d{2}\\1\\d{2}\\1\\d{2}\\1(?i:[A-D])"),
          MaskingRule.of(
              MASK,
              DOCUMENT
                  + "(?:\\s{0,2}"
                  + NUMBER_WORD
                  + "){0,3}[\\s:：#.，,]{0,4}(?<it>[A-Za-z]{0,2}"
                  + " ?\\d(?:[ -]?\\d){5,17}(?:-?[A-Za-z])?)(?![0-9A-Za-z])"));

  private IdentityNumbers() {}

  private static String compact(String text, int start, int end) {
    return text.substring(start, end).replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }
}
