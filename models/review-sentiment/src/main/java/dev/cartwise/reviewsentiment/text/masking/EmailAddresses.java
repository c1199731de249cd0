package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;

/** E-mail addresses, in any letters, plain or spelt out. */
final class EmailAddresses {

  private static final String MASK = "EMAIL";
  private static final String LETTER = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";
  private static final String LOCAL_PART = "(?<![A-Za-z0-9._%+'-])(?:" + LETTER + "|[._%+'-])++";
  private static final String DOMAIN = "[A-Za-z0-9-]{1,63}";
  private static final String AT = "(?: ?[\\[({] ?(?:at|AT) ?[\\])}] ?| (?:at|AT) )";
  private static final String DOT = "(?: ?[\\[({] ?(?:dot|DOT) ?[\\])}] ?| (?:dot|DOT) )";

  /** What makes a name of one to six Chinese characters a local part: it is announced or begins. */
  private static final String CHINESE_LOCAL_PART =
      "(?<![\\p{IsHan}&&[^到给給系絡络箱是]])[\\p{IsHan}&&[^联系聯絡络请請寄到发發给給至向写寫邮郵箱是]]{1,6}";

  /**
   * Domains in other letters end in one of these: IANA's list of top-level domains holds them, and
   * RFC 2606's counterparts for tests. Chinese text may follow without a blank.
   */
  private static final String OTHER_ENDING =
      "(?:测试|測試|テスト|中国|中國|公司|网络|網絡|网址|在线|中文网|商标|商店|网店|商城|集团|香港|台湾|台灣|我爱你|新加坡|한국|みんな"
          + "|рф|бел|укр|испытание|example)";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              "(?:"
                  + LOCAL_PART
                  + "|"
                  + CHINESE_LOCAL_PART
                  + ")@(?:(?:"
                  + DOMAIN
                  + "\\.){1,4}[A-Za-z]{2,24}|(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}"
                  + OTHER_ENDING
                  + ")"),
          MaskingRule.of(
              MASK, LOCAL_PART + " @ (?:" + DOMAIN + "\\.){1,4}[A-Za-z]{2,24}(?![A-Za-z])"),
          MaskingRule.of(
              MASK,
              LOCAL_PART
                  + AT
                  + DOMAIN
                  + "(?:(?:"
                  + DOT
                  + "[A-Za-z0-9-]{2,24}){1,3}|(?:\\.[A-Za-z0-9-]{1,63}){0,3}\\.(?:com|net|org|edu|example|co|io|cn|tw|hk|uk|us)(?![A-Za-z0-9]))"));

  private EmailAddresses() {}
}
