package dev.cartwise.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextEncoderTest {
  private static final Path ARTIFACT = Path.of("target", "artifact");

  @ParameterizedTest
  @EnumSource(Language.class)
  void givesVectorsOfUnitLengthForAnyText(Language language) throws IOException {
    try (TextEncoder encoder = TextEncoder.open(ARTIFACT)) {
      for (String text : new String[] {"", "\uD800", "白色棉质衬衫", "white cotton shirt ".repeat(300)}) {
        float[] vector = encoder.embed(text, language);
        assertThat(vector).hasSize(encoder.dimension(language));
        assertThat(dot(vector, vector)).isEqualTo(1, within(1e-5));
      }
    }
  }

  @Test
  void putsLikeProductsNearerThanUnlikeOnes() throws IOException {
    try (TextEncoder encoder = TextEncoder.open(ARTIFACT)) {
      float[] shirt = encoder.embed("白色纯棉短袖衬衫", Language.CHINESE);
      float[] blouse = encoder.embed("女士棉质短袖上衣 白", Language.CHINESE);
      float[] kettle = encoder.embed("不锈钢电热水壶 1.8升", Language.CHINESE);
      assertThat(dot(shirt, blouse)).isGreaterThan(dot(shirt, kettle) + 0.1);
      float[] boots = encoder.embed("Leather hiking boots, waterproof", Language.ENGLISH);
      float[] shoes = encoder.embed("Waterproof trekking shoes for men", Language.ENGLISH);
      float[] lamp = encoder.embed("LED desk lamp with dimmer", Language.ENGLISH);
      assertThat(dot(boots, shoes)).isGreaterThan(dot(boots, lamp) + 0.1);
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
