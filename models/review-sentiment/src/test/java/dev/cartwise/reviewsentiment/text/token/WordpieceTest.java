package dev.cartwise.reviewsentiment.text.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordpieceTest {
  private static final Path ARTIFACT = Path.of("target", "artifact");
  private static final int[] RANGES = {
    0x20, 0x7E, 0x4E00, 0x9FFF, 0x4E00, 0x9FFF, 0xA0, 0x24F, 0x300, 0x36F, 0x370, 0x3FF, 0x2000,
    0x206F, 0x3000, 0x303F, 0xFF00, 0xFFEF, 0x1F300, 0x1F64F, 0xAC00, 0xD7A3, 0x20000, 0x20FFF
  };

  @ParameterizedTest
  @ValueSource(strings = {"bge-small-zh-v1.5-q", "bge-small-en-v1.5-q"})
  void givesTheIdsOfTheReference(String backbone) throws Exception {
    Path file = ARTIFACT.resolve(backbone + "-tokenizer.json");
    Random random = new Random(41);
    compare(file, Stream.generate(() -> text(random)).limit(2000));
  }

  /** Over the lines of files named by two system properties; skipped where they are not given. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void givesTheIdsOfTheReferenceOnTenThousandRealTexts(String language) throws Exception {
    String given = System.getProperty("cartwise.reviews." + language);
    assumeTrue(given != null, "-Dcartwise.reviews." + language + "=FILE names no texts");
    Path file = ARTIFACT.resolve("bge-small-" + language + "-v1.5-q-tokenizer.json");
    try (Stream<String> lines = Files.lines(Path.of(given))) {
      compare(file, lines.limit(10_000));
    }
  }

  private static void compare(Path file, Stream<String> texts) throws Exception {
    Wordpiece own = TokenizerFile.read(file);
    try (HuggingFaceTokenizer reference =
        HuggingFaceTokenizer.newInstance(
            file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true"))) {
      texts.forEach(
          text ->
              assertThat(Arrays.stream(own.encode(text)).asLongStream().toArray())
                  .as(text)
                  .isEqualTo(reference.encode(text).getIds()));
    }
  }

  private static String text(Random random) {
    String[] real = {
      "质量很好，物流也快！",
      "I'm so happy with this dress—fits perfectly.",
      "[SEP]",
      "naïve Ünïcode",
      "iPhone12",
      "\t\n"
    };
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      if (random.nextInt(8) == 0) {
        out.append(real[random.nextInt(real.length)]);
      } else {
        int range = 2 * random.nextInt(RANGES.length / 2);
        int c = RANGES[range] + random.nextInt(RANGES[range + 1] - RANGES[range] + 1);
        if (Character.isDefined(c)) {
          out.appendCodePoint(c);
        }
      }
      if (random.nextInt(4) == 0) {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
