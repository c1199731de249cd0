package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineAccountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "telegram t.me/bigdeals_tom for coupons|telegram t.me/[ACCOUNT] for coupons",
        "https://www.facebook.com/jane.doe.92 has pics|https://www.facebook.com/[ACCOUNT] has pics",
        "facebook.com/profile.php?id=100012345678|facebook.com/profile.php?id=[ACCOUNT]",
        "see instagram.com/lily.makes, new|see instagram.com/[ACCOUNT], new",
        "tiktok.com/@lily.makes|tiktok.com/[ACCOUNT]",
        "主页weibo.com/u/1234567890有图|主页weibo.com/u/[ACCOUNT]有图",
        "https://line.me/ti/p/~kitty88 加我|https://line.me/ti/p/[ACCOUNT] 加我",
        "xiaohongshu.com/user/profile/5f3a9c0e0000|xiaohongshu.com/user/profile/[ACCOUNT]",
        "wa.me/447700900123 me|wa.me/[PHONE] me",
        "reddit u/tea_pot says|reddit u/[ACCOUNT] says",
      })
  void masksWhoALinkLeadsTo(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Q 1362748590|Q [ACCOUNT]",
        "薇♥ lucky77cat 领券|薇♥ [ACCOUNT] 领券",
        "+V lucky77cat 领券|+V [ACCOUNT] 领券",
        "加❤信 lucky77cat|加❤信 [ACCOUNT]",
        "V❤：lucky77cat|V❤：[ACCOUNT]",
        "薇芯lucky77cat|薇芯[ACCOUNT]",
        "徽信号 lucky77cat|徽信号 [ACCOUNT]",
        "wei信搜lucky77cat|wei信搜[ACCOUNT]",
        "抠抠 136274859|抠抠 [ACCOUNT]",
        "寇寇号：136274859|寇寇号：[ACCOUNT]",
        "企鹅136274859|企鹅[ACCOUNT]",
        "QQ二八三七四六五零一二|QQ[ACCOUNT]",
        "扣扣二八三七四六五零一二|扣扣[ACCOUNT]",
        "抖音搜大熊_测评|抖音搜[ACCOUNT]",
        "抖音 搜 大熊测评_2021 有视频|抖音 搜 [ACCOUNT] 有视频",
        "围脖 lucky_77cat|围脖 [ACCOUNT]",
        "my instagram is kellycrafts, look|my instagram is [ACCOUNT], look",
        "find me on Instagram as kellycrafts|find me on Instagram as [ACCOUNT]",
        "我的line：kellycrafts|我的line：[ACCOUNT]",
      })
  void masksAccountsHoweverThePlatformIsWritten(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Found it on facebook.com/marketplace for less",
        "their ads on instagram.com lie",
        "youtube.com/watch shows how, facebook.com/groups/lamps too",
        "Bottom line: Great product",
        "Bottom line is that it works",
        "the neck line is perfect and the signal is strong",
        "my facebook is slow, my skype is working",
        "access her Facebook account easily, original Fire TV: There is more",
        "Skype is great. The snap on cover, line 2 of 3",
        "on Facebook, etc.Easy to use",
        "Q 10 和 Q 235",
        "V8 模型，V 领",
        "围脖180厘米，企鹅2件套，球球3个",
        "❤信我，不磨脚",
        "微博一二三事，QQ一二百人",
        "抖音搜到的同款，小红书：种草了",
        "Q币充值 100 很快",
      })
  void leavesPlatformsAndThingsAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
