package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;

/** Names and numbers of people on WeChat, QQ, Line, Instagram and the like. */
final class OnlineAccounts {

  private static final String MASK = "ACCOUNT";

  private static final String CHINESE_PLATFORM =
      "(?:微信|威信|薇信|徽信|卫星|微❤|薇❤|微心|[Vv]信|[Vv](?=:)|[加➕+][我她他个個]?[VvWw微]|扣(?=[:："
          + " ]?\\d{6})|(?<![A-Za-z0-9])[Qq](?=[:：]\\d{6})|[WwVv][Xx]|扣扣|企鹅|[Qq][Qq]|[Qq]群|旺旺|微博|小红书|小紅書|抖音|快手|闲鱼|支付宝|知乎|豆瓣|贴吧|[Bb]站|[賴赖](?=[A-Za-z0-9_.@"
          + " :：IiDd号號是]|的)|脸书|臉書|推特|噗浪|蝦皮|电报|電報)";
  private static final String ENGLISH_PLATFORM =
      "(?i:(?<![A-Za-z0-9])(?:we ?chat|weixin|vx|wx|qq|line|ig|insta(?:gram)?|fb|facebook(?:"
          + " messenger)?|messenger|telegram|tg|t\\.me|twitter|x\\.com|tiktok|snap(?:chat)?|discord|skype|venmo|cash"
          + " ?app|whats"
          + " ?app|reddit|threads|weibo|signal|kakao(?:talk)?|viber|pinterest|poshmark|depop|etsy)(?![A-Za-z0-9]))";
  private static final String PLATFORM = "(?:" + CHINESE_PLATFORM + "|" + ENGLISH_PLATFORM + ")";

  /** A word that says that a name or number follows. */
  private static final String NAMING =
      "(?:[号號]码?|帳[号號]|账[号號]|賬號|帐号|帳戶|用户名|昵称|暱稱|(?i:(?<![A-Za-z])(?:id|handle|account|username|name|user)(?![A-Za-z])))";

  private static final String LINK =
      "(?:是|为|為|叫|搜索|搜尋|搜|找|:|：|=| is(?![a-z])| (?:me )?(?:at|on|as)(?![a-z]))";

  /** A name that cannot be a word: it holds a digit, an underscore or a dot within. */
  private static final String UNLIKE_A_WORD =
      "@?(?=[A-Za-z-]{0,29}(?:[0-9_]|[.:#][A-Za-z0-9_]))[A-Za-z][A-Za-z0-9_-]*+(?:[.:#][A-Za-z0-9_-]++){0,4}";

  private static final String ANY_NAME =
      "@?[A-Za-z][A-Za-z0-9_-]{3,29}(?:[.:#][A-Za-z0-9_-]++){0,4}(?![A-Za-z0-9])";

  private static final String NUMBER =
      "(?!1[3-9]\\d{9}(?!\\d))[1-9]\\d{4,10}|[1-9]\\d{2,3}(?: \\d{3,4}){1,2}";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              PLATFORM
                  + "(?: ?"
                  + NAMING
                  + "){0,2}(?: ?"
                  + LINK
                  + "|[,，])? ?(?<it>"
                  + UNLIKE_A_WORD
                  + ")"),
          MaskingRule.of(
              MASK,
              PLATFORM
                  + "(?:(?: ?"
                  + NAMING
                  + "){1,2}(?: ?"
                  + LINK
                  + ")?| ?"
                  + LINK
                  + ") ?(?<it>"
                  + ANY_NAME
                  + ")"),
          MaskingRule.of(
              MASK,
              "加(?:我的?|个|個)? ?" + PLATFORM + " ?(?:" + NAMING + ")?[:： ]?(?<it>" + ANY_NAME + ")"),
          MaskingRule.of(
              MASK,
              "(?:"
                  + CHINESE_PLATFORM
                  + "|(?i:(?<![A-Za-z0-9])(?:qq|wechat|line|vx|wx)))(?: ?群)?(?: ?"
                  + NAMING
                  + "){0,2}(?: ?"
                  + LINK
                  + "){0,2} ?(?<it>"
                  + NUMBER
                  + ")(?![0-9A-Za-z.元块塊天年月次])"),
          MaskingRule.of(
              MASK, "旺旺(?:" + NAMING + ")?[:： 是]{0,2}(?<it>\\p{IsHan}{1,8}[0-9A-Za-z_]{1,12})"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9._%+-])@[\\p{L}_][\\p{L}\\p{N}_-]{1,29}(?:[.·][\\p{L}\\p{N}_-]{1,29}){0,4}"));

  private OnlineAccounts() {}
}
