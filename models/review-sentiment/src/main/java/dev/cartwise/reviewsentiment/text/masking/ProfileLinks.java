package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/**
 * What names a person in a link to a profile: the last part of {@code instagram.com/name}, the
 * number in {@code weibo.com/u/number}. The rest of the link stays.
 */
final class ProfileLinks {

  private static final String NOT_IN_A_WORD = "(?<![A-Za-z0-9-])";

  /** Sites where a name follows the host; on those without a prefix, pages follow as well. */
  private static final String SITE =
      "(?i:(?:(?:facebook|fb|twitter|x|instagram|threads|pinterest|poshmark|depop|plurk|dcard|twitch|ko-fi|linktr|patreon|paypal|t|m|fb|telegram|instagr)"
          + "\\.(?:com|net|me|co\\.uk|tw|tv|ee|am)(?:/people|/closet|/paypalme)?"
          + "|venmo\\.com(?:/u)?|cash\\.app|snapchat\\.com/add|linkedin\\.com/in|etsy\\.com/shop|ebay\\.(?:com|co\\.uk)/usr"
          + "|reddit\\.com/u(?:ser)?|tiktok\\.com(?=/@)|youtube\\.com(?:/(?:c|user|channel)|(?=/@))"
          + "|lin\\.ee|line\\.me/(?:R/)?ti/[pg]|weibo\\.c(?:om|n)(?:/[un])?|xiaohongshu\\.com/user/profile"
          + "|douyin\\.com/user|space\\.bilibili\\.com|zhihu\\.com/people|douban\\.com/people))/";

  /** Pages that are nobody's. */
  private static final String PAGE =
      "(?i:marketplace|groups?|pages?|watch|help|p|reels?|explore|stories|events?|gaming|ads|about|login|share|sharer|hashtag"
          + "|search|home|i|intent|settings|privacy|legal|tos|terms|policies|business|shop|s|joinchat|addstickers|feed|photos?"
          + "|[a-z]+\\.(?:php|html?)|ttarticle|tv|pin|directory|categor(?:y|ies)|status|f|user|people|closet)";

  private static final String NAME = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,60}[A-Za-z0-9_])?";

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.SLASH,
          MaskingRule.of(
              PhoneNumbers.MASK,
              NOT_IN_A_WORD
                  + "(?i:wa\\.me/|whatsapp\\.com/send/?\\?phone=)\\+?(?<it>\\d{7,15})(?![A-Za-z0-9])"),
          MaskingRule.of(
              OnlineAccounts.MASK,
              NOT_IN_A_WORD + "(?i:facebook\\.com/profile\\.php\\?id=)(?<it>\\d{5,20})"),
          MaskingRule.of(
              OnlineAccounts.MASK,
              NOT_IN_A_WORD
                  + SITE
                  + "(?!"
                  + PAGE
                  + "(?![A-Za-z0-9_.-]*[A-Za-z0-9_]))(?<it>[@~$]?"
                  + NAME
                  + ")"),
          MaskingRule.of(
              OnlineAccounts.MASK,
              "(?<![A-Za-z0-9/.])/?u/(?<it>(?=[A-Za-z-]{0,19}[0-9_])[A-Za-z0-9_-]{3,20})(?![A-Za-z0-9/])"));

  private ProfileLinks() {}
}
