package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;
import java.util.regex.Pattern;

/** Names of persons behind words that announce one. */
final class PersonNames {

  private static final String MASK = "NAME";

  private static final String END = "(?=[\\s，。,.!！?？；;、:：)）\\[]|$)";
  private static final String TITLE =
      "(?:先生|小姐|女士|太太|太|生|老师|老師|师傅|師傅|经理|經理|阿姨|叔叔|大哥|大姐|同学|同學|医生|醫生|律师|律師)";
  private static final String TITLED = Surnames.ANY + "\\p{IsHan}{0,2}?" + TITLE;
  private static final String GIVEN = "[\\p{IsHan}&&[^的了是在和就写寫打说說收有没沒不给給要会會也都]]";
  private static final String FULL = Surnames.ANY + GIVEN + "{1,2}";
  private static final String JOINED = "\\p{IsHan}{2,6}[·.]\\p{IsHan}{2,8}";

  /** These come with a name and nothing else. */
  private static final String CHINESE_LABEL =
      "(?:(?:真实|真實)?姓名|[收取签簽]件(?:人|者)|收[货貨]人|联[系络]人|聯[絡繫]人|签收人|簽收人|会员名|會員名|户名|戶名)";

  /** These are said of other things as well, so the name must end where the words do. */
  private static final String CHINESE_SAYING =
      "(?:我叫(?:做)?|我的名字(?:是|叫)|我[個个]名(?:叫|係)|我姓名|名字(?:是|叫))";

  private static final String CAPITALISED = "\\p{Lu}\\p{Ll}+(?:['’]?\\p{Lu}\\p{Ll}+)*";
  private static final String PART =
      "(?:\\p{Lu}['’])?" + CAPITALISED + "(?:['’-](?:\\p{Lu}['’])?" + CAPITALISED + ")*";
  private static final String ENGLISH_NAME =
      "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? )?(?:(?:\\p{Lu}\\. ?){1,2})?"
          + PART
          + "(?:(?: \\p{Lu}\\.)? "
          + PART
          + "){0,3}";
  private static final String ENGLISH_CUE =
      "(?:(?i:my (?:full )?name(?:'s|’s| is)|(?:customer|recipient|account|full|first|last) name(?:"
          + " is)?|under the name(?: of)?|recipient|signed for by|signed,|addressed"
          + " to|attn|attention|ask for|speak (?:to|with)|asked for|c/o|care"
          + " of)|(?:[Cc]ontact|[Nn]ame)(?=:)|[Ss]hip(?:ped)? to(?= \\p{Lu}[\\p{L}. ]{2,40},"
          + " ?[0-9\\[])|[Cc]ontact(?= \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?"
          + " (?:on|at|via|by)(?![a-z])))\\s?[:,]?\\s{1,2}";

  private static final Pattern NO_PERSON =
      Pattern.compile(
          "^(?:The|This|That|My|Your|Our|Us|It|An?|Amazon|Apple|Ebay|Google|Walmart|Customer|Support|Service|Seller|Sales|Returns?|Refunds?|Help|Size|Small|Medium|Large|Extra|Paypal|Visa|Please|Would|Not|No|If|In|On|To|Team|Store|Management|Black|White|Red|Blue|Green)(?![a-z])");

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              CHINESE_LABEL
                  + "[:： 是写寫叫为為]{0,3}(?<it>"
                  + JOINED
                  + "|"
                  + TITLED
                  + "|"
                  + FULL
                  + END
                  + ")"),
          MaskingRule.of(MASK, CHINESE_LABEL + "[:：] ?(?<it>" + FULL + ")"),
          MaskingRule.of(MASK, CHINESE_SAYING + " ?(?<it>" + JOINED + "|" + FULL + ")" + END),
          MaskingRule.of(MASK, "本人(?<it>" + Surnames.ANY + GIVEN + "{2})" + END),
          MaskingRule.of(MASK, "(?:请找|請找|[搵揾]|联系|聯絡|致电|找)(?<it>" + TITLED + ")"),
          MaskingRule.of(MASK, "(?:^|(?<=[\\s，。,；;]))(?<it>" + FULL + ")收(?=[\\s，。,；;]|$)"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z])" + ENGLISH_CUE + "(?<it>" + ENGLISH_NAME + ")",
              (text, start, end) -> !NO_PERSON.matcher(text.substring(start)).find()));

  private PersonNames() {}
}
