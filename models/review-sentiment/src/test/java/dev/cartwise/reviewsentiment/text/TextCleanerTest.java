package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCleanerTest {

  @Test
  void dropsTagsAndResolvesEntities() {
    assertThat(
            TextCleaner.clean(
                "<p class='x'>good &amp; cheap</p>I&#39;m&nbsp;happy<br/>", Language.ENGLISH))
        .isEqualTo(" good & cheap I'm happy ");
  }

  @Test
  void keepsSignsThatAreNoHtml() {
    assertThat(TextCleaner.clean("5 < 6 & 7 > 3 &bogus;", Language.ENGLISH))
        .isEqualTo("5 < 6 & 7 > 3 &bogus;");
  }

  @Test
  void putsEmojiIntoWords() {
    assertThat(TextCleaner.clean("料子👍", Language.CHINESE)).isEqualTo("料子 很好 ");
    assertThat(TextCleaner.clean("zipper 👎", Language.ENGLISH)).isEqualTo("zipper  bad ");
  }

  @Test
  void simplifiesTraditionalCharacters() {
    assertThat(TextCleaner.clean("這個質量很好，物流也快", Language.CHINESE)).isEqualTo("这个质量很好，物流也快");
  }

  @Test
  void narrowsLettersButKeepsChinesePunctuation() {
    assertThat(TextCleaner.clean("ＩＰｈｏｎｅ１２，好！", Language.CHINESE)).isEqualTo("IPhone12，好！");
    assertThat(TextCleaner.clean("Ｇｏｏｄ！", Language.ENGLISH)).isEqualTo("Good!");
  }

  @Test
  void dropsLoneSurrogatesAndEndlessMarks() {
    assertThat(TextCleaner.clean("a\uD83Db", Language.ENGLISH)).isEqualTo("ab");
    assertThat(TextCleaner.clean("e" + "\u0301".repeat(5000), Language.ENGLISH)).hasSize(5);
  }
}
