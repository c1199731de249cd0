package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;

/**
 * Phone numbers: mobile, landline and service numbers as they are written in China, Taiwan, Hong
 * Kong, the United States and Britain, and any number in international form.
 */
final class PhoneNumbers {

  private static final String MASK = "PHONE";
  private static final String EXTENSION =
      "(?:(?: ?[转轉] ?| ?(?:ext|extension|x)\\.? ?|-)\\d{1,6}(?!\\d))?";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9+])[(（]?\\+[1-9]\\d{0,2}[)）]?(?:[-. ]?\\(?\\d{1,5}\\)?){2,5}(?!\\d)"
                  + EXTENSION,
              (text, start, end) -> digits(text, start, end) >= 8),
          chineseMobile("1[3-9]\\d([- .]?)\\d{4}\\1\\d{4}"),
          chineseMobile("1[3-9]\\d{2}([- ])\\d{4}\\1\\d{3}"),
          chineseMobile("1([- .])[3-9](?:\\1\\d){9}"),
          MaskingRule.of(MASK, "[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])[(（]0(?:10|2\\d?|[3-9]\\d{0,2})[)）][- ]?[1-9]\\d{2,3}[-"
                  + " ]?\\d{4}(?!\\d)"
                  + EXTENSION),
          chineseLandline("0(?:10|2\\d)[- ]?[1-9]\\d{3}[- ]?\\d{3,4}"),
          chineseLandline("0[3-9]\\d{2}- ?[1-9]\\d{2,3}[- ]?\\d{4}"),
          chineseLandline("0[3-9]\\d{2} ?[2-9]\\d{6}"),
          MaskingRule.number(MASK, "[48]00-?\\d{3}-?\\d{4}|[48]00-\\d{4}-\\d{3}"),
          MaskingRule.number(MASK, "(?:\\+?886[- ]?9|09)\\d{2}([- ]?)\\d{3}\\1\\d{3}"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])(?:1[-. ])?\\([2-9]\\d{2}\\)[ -]?[2-9]\\d{2}[-. ]\\d{4}(?!\\d)"
                  + EXTENSION),
          MaskingRule.of(
              MASK,
              MaskingRule.NOT_AFTER
                  + "(?:1[-. /])?[2-9]\\d{2}[-./][2-9]\\d{2}[-.]\\d{4}(?![\\d-])"
                  + EXTENSION,
              (text, start, end) -> !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.of(
              MASK,
              MaskingRule.NOT_AFTER
                  + "(?:\\(0(?:20|1\\d{2,3})\\) ?|0(?:20|1\\d{2,3}) )(?:\\d{3,4}"
                  + " \\d{3,4}|\\d{5,6})(?!\\d)"),
          MaskingRule.number(MASK, "07\\d{3}[ -]?\\d{3}[ -]?\\d{3}"),
          MaskingRule.of(
              MASK,
              "(?i)(?:电话|電話|手机|手機|微信|致电|联系|聯繫|热线|客服|传真|座机|(?<![A-Za-z0-9])qq"
                  + "|(?<![a-z])(?:phone|call|text|tel|cell|mobile|whatsapp|wechat|weixin|vx|fax|hotline|my"
                  + " number|reach me|contact(?: me| us)?))[^0-9\\n"
                  + "价元块钱¥$￥]{0,12}(?<it>[(]?\\d(?:\\d{6,14}|\\d{1,5}[)]?(?:["
                  + " -]\\d{2,5}){1,4}))(?!\\d|[ -]\\d)",
              (text, start, end) -> digits(text, start, end) >= 7));

  private PhoneNumbers() {}

  private static MaskingRule chineseMobile(String regex) {
    return MaskingRule.of(
        MASK,
        "(?<![A-Za-z0-9])(?<![0-9][.-])"
            + "(?:[(（]?(?:\\+|00)?86[)）]?[- ]?)?"
            + regex
            + "(?!\\d|[.-]\\d)");
  }

  private static MaskingRule chineseLandline(String regex) {
    return MaskingRule.of(
        MASK, MaskingRule.NOT_AFTER + "(?:" + regex + ")" + "(?!\\d)" + EXTENSION);
  }

  private static long digits(String text, int start, int end) {
    return text.substring(start, end).chars().filter(Character::isDigit).count();
  }
}
