package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleWordsTest {

  @Test
  void wordsWithSpacesAreTakenWhole() {
    assertThat(TitleWords.of("A Tea-pot of GLASS, 2 l")).containsExactly("tea", "pot", "glass");
    assertThat(TitleWords.of("Чайник из стекла")).containsExactly("чайник", "стекла");
  }

  @Test
  void scriptsWithoutSpacesGiveTwoCharactersAtATime() {
    assertThat(TitleWords.of("红色连衣裙")).containsExactly("红色", "色连", "连衣", "衣裙");
    assertThat(TitleWords.of("ティーポット")).containsExactly("ティ", "ィー", "ーポ", "ポッ", "ット");
    assertThat(TitleWords.of("ชา")).containsExactly("ชา");
  }

  @Test
  void aCharacterThatStandsAloneIsAWord() {
    assertThat(TitleWords.of("茶 500克")).containsExactly("茶", "克");
  }

  @Test
  void scriptsEndEachOther() {
    assertThat(TitleWords.of("iPhone手机壳Case")).containsExactly("iphone", "手机", "机壳", "case");
  }

  @Test
  void widthAndCaseMakeNoOtherWord() {
    assertThat(TitleWords.of("ＧＬＡＳＳ ﾃｨ")).containsExactly("glass", "ティ");
  }

  @Test
  void aTitleWithoutLettersHasNoWords() {
    assertThat(TitleWords.of("№ 42 — ★")).isEmpty();
  }
}
