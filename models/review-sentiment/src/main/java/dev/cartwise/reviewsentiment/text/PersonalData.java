package dev.cartwise.reviewsentiment.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The personal data in review text: e-mail addresses, identity, card and phone numbers and street
 * addresses, as they are written in China, Taiwan, Hong Kong, the United States and Britain.
 */
public final class PersonalData {
  private static final String NOT_AFTER = "(?<![A-Za-z0-9.-])";
  private static final String NOT_BEFORE = "(?![A-Za-z0-9-])";
  private static final String HAN = "[\\p{IsHan}&&[^我你他她它住在到是的寄送址了去于和跟]]";

  private record Rule(String mask, Pattern pattern, Predicate<String> holds) {}

  private static final List<Rule> RULES =
      List.of(
          rule("EMAIL", "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,4}[A-Za-z]{2,24}"),
          digits(
              "ID",
              "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"),
          digits("ID", "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}"),
          new Rule("ID", number("[A-Z][12]\\d{8}"), PersonalData::isTaiwaneseIdentity),
          rule("ID", NOT_AFTER + "[A-Z]{1,2}\\d{6}[(（][0-9A][)）]"),
          digits("ID", "[A-CEGHJ-PR-TW-Z]{2} \\d{2} \\d{2} \\d{2} [A-D]"),
          rule(
              "ID",
              "(?i)(?<=(?:身份证|身份证号|证件号|护照|护照号|passport|ssn|id number)[^0-9A-Za-z]{0,8})"
                  + "[A-Za-z]{0,2}\\d{7,17}[\\dXx]?(?![0-9A-Za-z])"),
          digits("CARD", "(?:[3-6]\\d{3})([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1?\\d{3})?"),
          digits("CARD", "3[47]\\d{2}([ -])\\d{6}\\1\\d{5}"),
          new Rule("CARD", number("[2-6]\\d{13,18}"), PersonalData::passesLuhn),
          rule(
              "CARD",
              "(?i)(?<=(?:卡号|银行卡|信用卡|储蓄卡|card number|card no|credit card|debit card)[^0-9]{0,8})"
                  + "\\d{13,19}(?!\\d)"),
          digits("PHONE", "(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d([- ]?)\\d{4}\\1\\d{4}"),
          digits("PHONE", "\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?[- ]?[2-9]\\d{6,7}"),
          digits("PHONE", "[48]00[- ]?\\d{3}[- ]?\\d{4}|[48]00-\\d{4}-\\d{3}"),
          digits("PHONE", "(?:\\+?886[- ]?9|09)\\d{2}([- ]?)\\d{3}\\1\\d{3}"),
          digits(
              "PHONE",
              "(?:\\+?1[-. ])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-. ])[2-9]\\d{2}[-. ]\\d{4}"),
          digits("PHONE", "07\\d{3}[ -]?\\d{3}[ -]?\\d{3}|0(?:20|1\\d{2,3}) \\d{3,4} \\d{3,4}"),
          rule(
              "PHONE",
              "(?<![A-Za-z0-9+.])\\+[1-9]\\d{0,2}(?:[-. ]?\\(?\\d{1,5}\\)?){2,5}(?<=[\\d"
                  + " -]{8})(?!\\d)"),
          rule(
              "PHONE",
              "(?i)(?<=(?:电话|手机|手机号|微信|致电|联系|qq|phone|call|text|tel|cell|mobile|whatsapp)"
                  + "[^0-9\\n]{0,12})\\d[\\d -]{6,13}\\d(?!\\d)"),
          rule(
              "ADDRESS",
              "(?:"
                  + HAN
                  + "{2,8}?(?:省|自治区|市|区|县|镇|乡|街道)\\s?){0,5}"
                  + HAN
                  + "{1,8}?(?:路|街|大道|巷|弄|胡同|村)(?:[东西南北中]段?)?\\s?[0-9]{1,5}\\s?(?:号|弄)(?![线机])"
                  + "(?:\\s?[^\\s，。,.!！?？；;]{0,10}?[0-9A-Za-z-]{1,6}\\s?(?:号楼|号|楼|栋|幢|座|单元|层|室|房)){0,5}"),
          rule(
              "ADDRESS",
              "(?:"
                  + HAN
                  + "{2,8}?(?:省|自治区|市|区|县|镇|乡|街道)\\s?){0,5}"
                  + HAN
                  + "{2,10}?(?:小区|花园|公寓|新村|大厦|家园|苑)"
                  + "\\s?[0-9A-Za-z]{1,4}\\s?(?:号楼|栋|幢|座|单元|室)(?:\\s?[0-9A-Za-z-]{1,6}\\s?(?:号楼|号|楼|单元|层|室|房)){0,4}"),
          rule(
              "ADDRESS",
              "(?<![A-Za-z0-9.-])\\d{1,6}[A-Za-z]?,? +(?:[NSEW]\\.?"
                  + " +)?(?:(?:[A-Z][A-Za-z'.]{0,20}|\\d{1,3}(?:st|nd|rd|th)) +){1,4}"
                  + "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Way"
                  + "|Terrace|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Close|Crescent)\\b\\.?"
                  + americanTail()),
          rule(
              "ADDRESS",
              "(?i)(?<![A-Za-z0-9.-])\\d{1,6} +(?:[nsew]\\.?"
                  + " +)?(?:(?!(?:in|on|the|at|of|for|to|and|from|a|an|my|this|is|was|days?|weeks?|times?|miles?|stars?|it|down|off|per|by|we|i|hours?|minutes?)\\b)[a-z]{2,20}"
                  + " +){1,2}(?:street|st|avenue|ave|road|rd|boulevard|blvd)\\b\\.?"
                  + americanTail()),
          rule("ADDRESS", "(?i)\\bp\\.? ?o\\.? box +\\d{1,7}"));

  private PersonalData() {}

  /** Returns {@code text} with each find replaced by what it is, for example {@code [PHONE]}. */
  public static String mask(String text) {
    String masked = text;
    for (Rule rule : RULES) {
      masked = mask(masked, rule);
    }
    return masked;
  }

  private static String mask(String text, Rule rule) {
    Matcher matcher = rule.pattern().matcher(narrow(text));
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      if (rule.holds().test(matcher.group())) {
        out.append(text, from, matcher.start()).append('[').append(rule.mask()).append(']');
        from = matcher.end();
      }
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  /** Full-width letters, digits and signs in plain width, position by position. */
  private static String narrow(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 0xFF01
          && chars[i] <= 0xFF5E
          && chars[i] != '，'
          && chars[i] != '！'
          && chars[i] != '？') {
        chars[i] -= (char) 0xFEE0;
      }
    }
    return new String(chars);
  }

  private static String americanTail() {
    return "(?:,? *(?:Apt|Apartment|Unit|Suite|Ste|#)\\.? *#?[A-Za-z0-9-]{1,6})?"
        + "(?:, *[A-Z][A-Za-z .]{2,24})?(?:,? *[A-Z]{2} +\\d{5}(?:-\\d{4})?)?";
  }

  private static Rule rule(String mask, String regex) {
    return new Rule(mask, Pattern.compile(regex), found -> true);
  }

  private static Rule digits(String mask, String regex) {
    return new Rule(mask, number(regex), found -> true);
  }

  private static Pattern number(String regex) {
    return Pattern.compile(NOT_AFTER + "(?:" + regex + ")" + NOT_BEFORE);
  }

  /** The check digit of ISO/IEC 7812. */
  private static boolean passesLuhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /**
   * The check digit of Taiwanese identity numbers: letter values 10 to 35, weights 1 9 8 7 6 5 4 3
   * 2 1 1.
   */
  private static boolean isTaiwaneseIdentity(String number) {
    int letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(number.charAt(0)) + 10;
    int sum = letter / 10 + letter % 10 * 9;
    for (int i = 1; i < 9; i++) {
      sum += (number.charAt(i) - '0') * (9 - i);
    }
    return (sum + number.charAt(9) - '0') % 10 == 0;
  }
}
