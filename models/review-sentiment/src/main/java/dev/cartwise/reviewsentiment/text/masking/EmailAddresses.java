package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;
import java.util.regex.Pattern;

/** E-mail addresses, in any letters, plain or spelt out. */
final class EmailAddresses {

  private static final String MASK = "EMAIL";
  private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]";
  private static final String LOCAL_SIGN = "[\\p{L}\\p{M}\\p{N}._%+'\\-&&[^\\p{IsHan}]]";

  /** Begins where a run of its signs does, so that each run is read once. */
  private static final String LOCAL_PART = "(?<!" + LOCAL_SIGN + ")" + LOCAL_SIGN + "++";

  private static final String DOMAIN = "[A-Za-z0-9-]{1,63}";

  /** A label of a domain in any letters but Chinese ones, which may be the text before. */
  private static final String LABEL = "(?:" + LETTER + "|-){1,63}";

  private static final String AT = "(?: ?[\\[({] ?(?:at|AT|a|@) ?[\\])}] ?| (?:at|AT) )";
  private static final String DOT = "(?: ?[\\[({] ?(?:dot|DOT|[.点點]) ?[\\])}] ?| (?:dot|DOT) )";

  /** Words and signs that stand for the at sign where it would be filtered. */
  private static final String CHINESE_AT =
      " ?(?:@|艾特|爱特|愛特|小老鼠|圈[aA]|[(（\\[][aA@][)）\\]]|(?<=[A-Za-z0-9_]{3})[#*]) ?";

  private static final String CHINESE_DOT = " ?(?:[.。｡点點]|[\\[(（][.点點][\\])）]) ?";

  /** Endings that no word of a sentence is taken for. */
  private static final String COMMON_ENDING =
      "(?:com|net|org|edu|example|cn|tw|hk|uk)(?![A-Za-z0-9])";

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

  /** Where something is sold or found, as in "bought it at shop.com". */
  private static final Pattern WORD_AT_SITE =
      Pattern.compile(
          "^[A-Za-z']+ (?:@|at|AT)"
              + " (?!(?:gmail|yahoo|hotmail|outlook|icloud|aol|qq|163|126|sina)\\.)[^@]*\\.[A-Za-z]+$");

  private static final Pattern CUE =
      Pattern.compile("(?i)(?:mail|write|reach|contact|address|ping|联系|聯絡|邮|郵|信)[^\\n.!?]{0,12}$");

  private static final Pattern PRONOUN =
      Pattern.compile(
          "^(?i:it|them|her|him|me|us|you|this|that|these|those|one|ones|mine|here|available|sold|found|bought|online|support|service|address)"
              + " ");

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              "(?:"
                  + LOCAL_PART
                  + "|"
                  + CHINESE_LOCAL_PART
                  + ")@(?:(?:"
                  + LABEL
                  + "\\.){1,4}[A-Za-z]{2,24}|(?:[\\p{L}\\p{M}\\p{N}-]{1,63}\\.){1,4}"
                  + OTHER_ENDING
                  + ")"),
          MaskingRule.of(
              MASK,
              LOCAL_PART + " @ (?:" + DOMAIN + "\\.){1,4}[A-Za-z]{2,24}(?![A-Za-z])",
              EmailAddresses::isNoSite),
          MaskingRule.of(
              MASK,
              LOCAL_PART
                  + AT
                  + DOMAIN
                  + "(?:(?:"
                  + DOT
                  + "[A-Za-z0-9-]{2,24}){1,3}|(?:\\.[A-Za-z0-9-]{1,63}){0,3}\\.(?:com|net|org|edu|example|co|io|cn|tw|hk|uk|us)(?![A-Za-z0-9]))",
              EmailAddresses::isNoSite),
          MaskingRule.of(
              MASK,
              LOCAL_PART
                  + "(?: \\. [A-Za-z0-9_-]{1,30})?"
                  + CHINESE_AT
                  + "(?:"
                  + DOMAIN
                  + CHINESE_DOT
                  + "){1,3}"
                  + COMMON_ENDING,
              EmailAddresses::isNoSite));

  private EmailAddresses() {}

  /** A word, "at" and a site are an address only where mail is spoken of. */
  private static boolean isNoSite(String text, int start, int end) {
    String match = text.substring(start, end);
    return !WORD_AT_SITE.matcher(match).find()
        || (CUE.matcher(MaskingRule.before(text, start)).find() && !PRONOUN.matcher(match).find());
  }
}
