package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DominantLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|这件衣服质量很好，物流也快，下次还会再来买。",
        "zh-TW|這件衣服質量很好，物流也快，下次還會再來買。",
        "en|This dress is lovely and it fits me very well.",
        "es|El vestido es muy bonito pero la talla no es correcta para mí.",
        "fr|La robe est très belle mais je ne suis pas content de la taille.",
        "de|Das Kleid ist sehr schön, aber die Größe war nicht richtig.",
        "ja|このドレスはとても可愛いですが、サイズが小さいです。",
        "ko|이 옷은 정말 예쁘지만 사이즈가 작아요.",
      })
  void tellsTheLanguage(String code, String text) {
    assertThat(DominantLanguage.of(text).get(0).code()).isEqualTo(code);
  }

  @Test
  void sharesAddUpToOne() {
    double sum =
        DominantLanguage.of("very good 质量非常好 c'est très bien pour moi").stream()
            .mapToDouble(g -> g.score())
            .sum();
    assertThat(sum).isBetween(0.95, 1.0001);
  }

  @Test
  void findsNothingWithoutLetters() {
    assertThat(DominantLanguage.of("12345 !!! 👍")).isEmpty();
  }
}
