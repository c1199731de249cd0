package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers whose form could be another number's, told by the words around them. */
final class AnnouncedPhoneNumbers {

  private static final String MASK = PhoneNumbers.MASK;

  private static final String CUE =
      "(?:电话|電話|手机|手機|微信|致电|致電|联系|聯繫|聯絡|联络|热线|熱線|客服|传真|座机|打[去給给]?"
          + "|(?i:(?<![a-z])(?:phone|call|text|tel|cell|mobile|whatsapp|wechat|weixin|vx|fax|hotline|my"
          + " number|reach me|ring|rang|dial|message|contact(?: me| us)?)))";

  private static final Pattern CUE_BEFORE = Pattern.compile(CUE);
  private static final Pattern EXTENSION = Pattern.compile("^(?:,? ?(?:ext|x|extension)\\b|转|轉)");
  private static final Pattern UNIT =
      Pattern.compile("^.{0,3}(?:编号|編號|型号|型號|货号|貨號|零件)|^ ?(?:[A-Za-z%]|元|块|塊|个|個|件|毫|像素|dpi)");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]-$");
  private static final Pattern TWO_YEARS = Pattern.compile("(?:19|20)\\d{2}[- ](?:19|20)\\d{2}");

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.DIGIT,
          MaskingRule.of(
              MASK,
              CUE
                  + "[^0-9\\n价元块钱¥$￥Qq扣群\\[]{0,12}(?<it>[(]?\\d(?:\\d{6,14}|\\d{1,5}[)]?(?:["
                  + " -]\\d{2,5}){1,4}))(?!\\d|[ -]\\d)",
              (text, start, end) -> PhoneNumbers.digits(text, start, end) >= 7),
          MaskingRule.number(
              MASK,
              "[2-9]\\d{2} \\d{3} \\d{4}",
              (text, start, end) ->
                  CUE_BEFORE.matcher(MaskingRule.before(text, start)).find()
                      || EXTENSION.matcher(text.substring(end)).find()),
          MaskingRule.of(
              MASK,
              "(?i:(?:^|[.!?,;:]\\s?|(?<![a-z])(?:the|their|his|her|its|a|shop's|seller's)"
                  + " )number(?: (?:on|in) (?:the|their|a|my) [a-z]{3,12})? (?:is|was))["
                  + " :]{1,2}(?<it>[2-9]\\d{9})(?![0-9A-Za-z]|-[0-9])"),
          MaskingRule.of(
              MASK, CUE + "[^0-9\\n价元块钱¥$￥\\[]{0,6}(?<it>[235679](?: \\d){7})(?![ ]?\\d)"),
          MaskingRule.number(
              MASK, "[235679]\\d{3}[- ]\\d{4}", AnnouncedPhoneNumbers::isOfHongKong));

  private AnnouncedPhoneNumbers() {}

  /** Eight digits in two groups: a phone number if it is tied by a hyphen or announced. */
  private static boolean isOfHongKong(String text, int start, int end) {
    boolean isTied = text.charAt(start + 4) == '-' || text.substring(0, start).isBlank();
    boolean isAnnounced = CUE_BEFORE.matcher(MaskingRule.before(text, start)).find();
    return (isTied || isAnnounced || isBetweenStops(text, start, end))
        && text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        && !TWO_YEARS.matcher(text.substring(start, end)).matches()
        && !MaskingRule.followsCodeWord(text, start)
        && !PREFIX.matcher(MaskingRule.before(text, start)).find()
        && !UNIT.matcher(text.substring(end)).find();
  }

  private static boolean isBetweenStops(String text, int start, int end) {
    String stops = "，,。;；、";
    return start > 0
        && stops.indexOf(text.charAt(start - 1)) >= 0
        && end < text.length()
        && stops.indexOf(text.charAt(end)) >= 0;
  }
}
