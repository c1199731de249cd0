package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/** Names of persons in Chinese, behind words that announce one or say what a person does. */
final class ChineseNames {

  static final String MASK = "NAME";

  private static final String END = "(?=[\\s，。,.!！?？；;、:：)）\\[]|$)";
  private static final String TITLE =
      "(?:先生|小姐|女士|太太|太|生|老师|老師|师傅|師傅|经理|經理|阿姨|叔叔|大哥|大姐|同学|同學|医生|醫生|律师|律師)";
  private static final String TITLED = Surnames.ANY + "\\p{IsHan}{0,2}?" + TITLE;

  /** What a given name hardly holds. */
  private static final String NO_GIVEN = "的了是在和就写寫打说說收有没沒不给給要会會也都";

  private static final String PARTICLES = NO_GIVEN + "很太我你您他她它这這那啦啊呢吧哦哈吗嗎嘛呀上下去把被跟两兩";

  private static final String GIVEN = "[\\p{IsHan}&&[^" + NO_GIVEN + "]]";
  private static final String FULL = Surnames.ANY + GIVEN + "{1,2}";
  private static final String JOINED = "(?!的)\\p{IsHan}{2,6}[·.]\\p{IsHan}{2,8}";

  /** These come with a name and nothing else. */
  private static final String CHINESE_LABEL =
      "(?:(?:真实|真實)?姓名|[收取签簽]件(?:人|者)|收[货貨]人|联[系络]人|聯[絡繫]人|签收人|簽收人|会员名|會員名|户名|戶名)";

  /** These are said of other things as well, so the name must end where the words do. */
  private static final String CHINESE_SAYING =
      "(?:我叫(?:做)?|我的名字(?:是|叫)|我[個个]名(?:叫|係)|我姓名|名字(?:是|叫))";

  /** Those who bring, sell and mend, of whom reviews tell by name. */
  private static final String WORKER =
      "(?:(?:快[递遞]|配送|送[货貨]|外[卖賣]|速[递遞]|派件|宅配)(?:员|員|小哥)|(?:[顺順][丰豐]|京[东東]|[韵韻][达達]|[圆圓中申极極]通|美[团團]|[饿餓]了么|[邮郵]政|黑[猫貓]|新竹)小哥|主管|骑手|司[机機]|[师師]傅|安[装裝]工|[维維]修工|客服|店[员員]|店[长長主]|[导導]购|導購"
          + "|老板|老闆|[卖賣]家|掌柜|[销銷]售|[经經]理|[负負][责責]人|[专專][员員]|售后|售後)(?:小姐姐|小哥哥|小哥|大哥|大姐)?";

  /** Words that begin with what is also a family name. */
  private static final String NO_NAME =
      "(?!马上|馬上|马马|马虎|高高|高兴|高興|高冷|高度|高效|高级|高級|周到|周末|张口|张嘴|黄色|何必|何时|何況|何况|何止|程序|程度|雷人|夏天|毛病|曾经|曾經|付款|谢谢|謝謝"
          + "|许多|許多|许久|余下|陆续|陸續|熊孩|顾客|顧客|顾不|钱|錢|武断|段|胡说|胡說|胡乱|胡亂|胡扯|胡搅|罗嗦|江湖|史上|莫名|莫非|孙子|王八|韩国|韓國|韩版|田间|金牌|金额|白"
          + "|安[装裝心排全静靜慰抚撫]|任[何我意由]|全|包|方便|方式|和|时|常|成|温柔|溫柔|温馨|关[门門机機系心于於]|严[重格]|嚴[重格]|應|应|左右|连|連|康师|康師|万|萬|于|管|项|石|古|明|辛[苦勤]|祝|费[心劲事时]|費[心勁事時]|向|牛|施工|凌晨|路上|解|温[和暖]|溫[和暖]|单[独獨子方]|單[獨子方])";

  /** A full name that such a word is not the beginning of, with its title. */
  private static final String NAME = NO_NAME + Surnames.ANY + "[\\p{IsHan}&&[^" + PARTICLES + "]]";

  /** What goes on about somebody who has just been named. */
  private static final String GOES_ON =
      "(?=[把将將很真太也还還就送帮幫说說给給打不直]|[态態]度|[电電][话話]|服[务務]|推[荐薦]|介[绍紹]|特[别別]|非常|$|[\\s，。,.!！?？；;、:：)）])";

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.HAN,
          MaskingRule.of(
              MASK,
              CHINESE_LABEL
                  + "(?:[写寫]的)?[:： 是写寫叫为為]{0,3}(?<it>"
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
          MaskingRule.of(
              MASK, "(?:^|(?<=[\\s，。,；;:：]))(?<it>" + TITLED + ")(?=[的]?[电電]?[话話]?[:： ]{0,2}\\[)"),
          MaskingRule.of(MASK, "(?:请找|請找|[搵揾]|联系|聯絡|致电|找)(?<it>" + TITLED + ")"),
          MaskingRule.of(
              MASK, "(?:^|(?<=[\\s，。,；;]))(?<it>" + NO_NAME + FULL + ")收(?=[\\s，。,；;]|$)"),
          MaskingRule.of(
              MASK,
              WORKER
                  + "(?:姓\\p{IsHan}[，, ]?)?(?:的?名字)?(?:名叫|叫做|叫|是叫) ?(?<it>"
                  + NAME
                  + "{1,2}"
                  + TITLE
                  + "?)"
                  + END),
          MaskingRule.of(MASK, WORKER + " ?(?<it>" + NAME + "{2}(?:先生|小姐|女士|" + GOES_ON + "))"));

  private ChineseNames() {}
}
