package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/** Names and numbers of people on WeChat, QQ, Line, Instagram and the like. */
final class OnlineAccounts {

  static final String MASK = "ACCOUNT";

  private static final String HEART = "[❤♥♡💗💕💓💖💚🧡]";

  /** WeChat, QQ, Weibo and others, also as they are written to dodge filters. */
  private static final String CHINESE_PLATFORM =
      "(?:[微薇徽威葳][ .]?(?:[信芯心]|"
          + HEART
          + " ?信?)|卫星|"
          + HEART
          + "信|[VvWw] ?"
          + HEART
          + " ?[xX]?|(?<![A-Za-z])(?i:wei) ?(?:信|[xX](?![A-Za-z])|"
          + HEART
          + ")|绿泡泡|綠泡泡|[Vv]信|(?<![A-Za-z0-9])[Vv](?=:)|[加➕+][我她他個个]?[VvWw微]|扣(?=[:："
          + " ]?\\d{6})|(?<![A-Za-z0-9])[Qq](?=[:：]\\d{6}|"
          + " \\d{8})|(?<![A-Za-z0-9])[WwVv][Xx]|扣扣|抠抠|摳摳|寇寇|蔻蔻|企鹅号|企鵝號|[Qq][Qq]|[Qq]群|旺旺|微博|小红书|小紅書|红薯号|抖音|快手|闲鱼|支付宝|知乎|豆瓣|贴吧|[Bb]站|[賴赖](?=[A-Za-z0-9_.@"
          + " :：IiDd号號是]|的)|脸书|臉書|推特|噗浪|蝦皮|电报|電報)";

  /** Words that are things as well, so that only a name unlike a word, or a number, follows. */
  private static final String CHINESE_THING = "(?:企鹅|企鵝|围脖|圍脖|咸鱼|鹹魚|球球|秋秋|小绿书|小帳|小帐)";

  private static final String ENGLISH_PLATFORM =
      "(?i:(?<![A-Za-z0-9])(?:we ?chat|weixin|vx|wx|qq|ig|insta(?:gram)?|fb|facebook(?:"
          + " messenger)?|telegram|tg|t\\.me|twitter|x\\.com|tiktok|snapchat|discord|skype|venmo|cash"
          + " ?app|whats"
          + " ?app|reddit|weibo|kakao(?:talk)?|viber|pinterest|poshmark|depop|etsy)(?![A-Za-z0-9]))";

  private static final String PLATFORM = "(?:" + CHINESE_PLATFORM + "|" + ENGLISH_PLATFORM + ")";

  /** Platforms whose English names are words, but not at the end of what else a line may be. */
  private static final String ENGLISH_THING =
      "(?<![A-Za-z0-9])(?<!(?i:bottom|waist|neck|neckline|bust|hem|on|in|a|top|side|product|punch|tag)["
          + " -])(?i:line|messenger|snap|threads|signal)(?![A-Za-z0-9])";

  /** The platform in capitals, or in Chinese text, is the one that is no word. */
  private static final String LINE =
      "(?:(?<![A-Z] )(?<![A-Za-z-])LINE|(?:(?<=\\p{IsHan})|(?<=\\p{IsHan} ))(?i:line))(?![A-Za-z])";

  /** A word that says that a name or number follows. */
  private static final String NAMING =
      "(?:[号號]码?|帳[号號]|账[号號]|賬號|帐号|帳戶|用户名|昵称|暱稱|(?i:(?<![A-Za-z])(?:id|handle|account|username|name|user)(?![A-Za-z])))";

  private static final String LINK =
      "(?:是|为|為|叫|搜索|搜尋|搜|找|:|：|=| is(?![a-z])| (?:me )?(?:at|on|as)(?![a-z]))";

  private static final String NO_LINK =
      "(?!https?:|www\\.|[A-Za-z0-9.-]{1,40}\\.(?:com|me|cn|tw|hk|uk|net|org|ee)/)";

  /** A name that cannot be a word: it holds a digit, an underscore or a dot within. */
  private static final String UNLIKE_A_WORD =
      NO_LINK
          + "@?(?=[A-Za-z-]{0,29}(?:[0-9_]|[.:#][a-z0-9_]))[A-Za-z][A-Za-z0-9_-]*+(?:[.:#][A-Za-z0-9_-]++){0,4}";

  private static final String ANY_NAME =
      NO_LINK + "@?[A-Za-z][A-Za-z0-9_-]{3,29}(?:[.:#][A-Za-z0-9_-]++){0,4}(?![A-Za-z0-9])";

  private static final String NUMBER =
      "(?!1[3-9]\\d{9}(?!\\d))[1-9]\\d{4,10}|[1-9]\\d{2,3}(?: \\d{3,4}){1,2}";

  private static final String CHINESE_NUMBER = "[一二三四五六七八九][零〇一二三四五六七八九]{5,10}";

  /** No word that says how a platform is doing. */
  private static final String NO_STATE =
      "(?!(?i:always|awful|back|better|blocked|broken|clear|down|easy|empty|fast|fine|flawless|full|gone|good|great|hacked|hard"
          + "|here|horrible|installed|loading|much|nice|perfect|private|public|ready|slow|still|super|there|useless|very|working"
          + "|[a-z]+ing)(?![A-Za-z0-9]))";

  private static final String NO_COUNT = "(?![0-9A-Za-z.元块塊个個天年月次])";

  private static final String NAMED = "(?: ?" + NAMING + "){0,2}(?: ?" + LINK + ")? ?";

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.SIGN,
          MaskingRule.of(MASK, PLATFORM + NAMED + "(?<it>" + UNLIKE_A_WORD + ")"),
          MaskingRule.of(
              MASK, PLATFORM + "[,，] ?(?<it>(?=[A-Za-z-]{0,29}[0-9_])" + UNLIKE_A_WORD + ")"),
          MaskingRule.of(
              MASK,
              "(?:"
                  + CHINESE_THING
                  + "|"
                  + ENGLISH_THING
                  + ")"
                  + NAMED
                  + "(?<it>(?=@?[A-Za-z0-9_.-]{6})"
                  + UNLIKE_A_WORD
                  + ")"),
          MaskingRule.of(
              MASK,
              "(?:"
                  + PLATFORM
                  + "|"
                  + ENGLISH_THING
                  + ")(?: ?"
                  + NAMING
                  + "){1,2}(?: ?"
                  + LINK
                  + ")? ?(?<![^a-z](?i:account|name|user) )(?<it>"
                  + ANY_NAME
                  + ")"),
          MaskingRule.of(
              MASK,
              "(?:(?:"
                  + CHINESE_PLATFORM
                  + "|"
                  + LINE
                  + ") ?"
                  + LINK
                  + "|"
                  + ENGLISH_PLATFORM
                  + " ?(?:[:：=是为為叫]|搜[索尋]?)) ?(?<it>"
                  + ANY_NAME
                  + ")"),
          MaskingRule.of(
              MASK,
              "(?i:(?<![a-z])my )"
                  + ENGLISH_PLATFORM
                  + " is (?<it>"
                  + NO_STATE
                  + ANY_NAME
                  + ")(?= ?(?:[,.!;)]|$)| (?:and|if|for)(?![a-z]))"),
          MaskingRule.of(
              MASK,
              "(?i:(?<![a-z])(?:find|follow|add|dm|message|reach|see) (?:me|us|her|him)"
                  + " (?:on|at|via) )"
                  + PLATFORM
                  + " (?:as|at) (?<it>"
                  + ANY_NAME
                  + ")"),
          MaskingRule.of(
              MASK,
              "加(?:我的?|个|個)? ?(?:"
                  + PLATFORM
                  + "|"
                  + LINE
                  + ") ?(?:"
                  + NAMING
                  + ")?[:： ]?(?<it>"
                  + ANY_NAME
                  + ")"),
          numbered(NUMBER),
          numbered(CHINESE_NUMBER).needing(Needs.NUMERALS),
          MaskingRule.of(MASK, CHINESE_THING + NAMED + "(?<it>[1-9]\\d{5,10})" + NO_COUNT),
          MaskingRule.of(
              MASK,
              "(?:抖音|快手|小红书|小紅書|微博|[Bb]站|闲鱼|知乎)(?: ?"
                  + NAMING
                  + ")? ?(?:搜索?|叫|关注|[:：])"
                  + " ?(?<it>(?=\\p{IsHan}{0,10}[0-9A-Za-z]{0,10}_)[\\p{IsHan}0-9A-Za-z_]{3,20})"),
          MaskingRule.of(
              MASK, "旺旺(?:" + NAMING + ")?[:： 是]{0,2}(?<it>\\p{IsHan}{1,8}[0-9A-Za-z_]{1,12})"),
          MaskingRule.of(
                  MASK,
                  "(?<![A-Za-z0-9._%+-])@[\\p{L}_][\\p{L}\\p{N}_-]{1,29}(?:[.·][\\p{L}\\p{N}_-]{1,29}){0,4}")
              .needing(Needs.AT));

  private OnlineAccounts() {}

  private static MaskingRule numbered(String number) {
    return MaskingRule.of(
        MASK,
        "(?:"
            + CHINESE_PLATFORM
            + "|(?i:(?<![A-Za-z0-9])(?:qq|wechat|line|vx|wx)))(?: ?群)?(?: ?"
            + NAMING
            + "){0,2}(?: ?"
            + LINK
            + "){0,2} ?(?<it>"
            + number
            + ")"
            + NO_COUNT);
  }
}
