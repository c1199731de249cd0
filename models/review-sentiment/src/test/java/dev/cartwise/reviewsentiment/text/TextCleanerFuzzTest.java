package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Review text, cleaned, cut into clauses, and its language told. */
class TextCleanerFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @FuzzTest
  void readsWhateverComes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (Language language : Language.values()) {
      String clean =
          READER.read(bytes.length, () -> TextCleaner.clean(text, language)).orElseThrow();
      assertThat(READER.read(bytes.length, () -> Clauses.of(clean)).orElseThrow())
          .allSatisfy(clause -> assertThat(clause).isNotBlank());
    }
    double total =
        READER.read(bytes.length, () -> DominantLanguage.of(text)).orElseThrow().stream()
            .mapToDouble(DominantLanguage.Guess::score)
            .sum();
    assertThat(total).isBetween(0.0, 1.0001);
  }
}
