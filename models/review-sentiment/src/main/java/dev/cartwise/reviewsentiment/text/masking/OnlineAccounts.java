package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;

/** E-mail addresses, plain or spelt out, and names on WeChat. */
final class OnlineAccounts {

  private static final String LOCAL_PART = "(?<![A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]++";
  private static final String DOMAIN = "[A-Za-z0-9-]{1,63}";
  private static final String AT = "(?: ?[\\[({] ?(?:at|AT) ?[\\])}] ?| (?:at|AT) )";
  private static final String DOT = "(?: ?[\\[({] ?(?:dot|DOT) ?[\\])}] ?| (?:dot|DOT) )";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              "EMAIL",
              "(?:"
                  + LOCAL_PART
                  + "|(?<=[:：\\s])\\p{IsHan}{1,6}) ?[@] ?(?:"
                  + DOMAIN
                  + "\\.){1,4}[A-Za-z]{2,24}"),
          MaskingRule.of(
              "EMAIL", LOCAL_PART + AT + DOMAIN + "(?:" + DOT + "[A-Za-z0-9-]{2,24}){1,3}"),
          MaskingRule.of(
              "ACCOUNT",
              "(?i)(?:微信|威信|薇信|(?<![A-Za-z0-9])wechat|(?<![A-Za-z0-9])weixin|(?<![A-Za-z0-9])vx)(?:号|號|id)?[是为為:：\\s]{0,3}"
                  + "(?<it>(?=[a-z_-]{0,19}[0-9_])[a-z][a-z0-9_-]{5,19})(?![A-Za-z0-9])"));

  private OnlineAccounts() {}
}
