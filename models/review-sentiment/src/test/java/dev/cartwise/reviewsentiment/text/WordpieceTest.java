package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.cartwise.reviewsentiment.TestBackbones;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordpieceTest {
  private static final int[] RANGES = {
    0x20, 0x7E, 0x4E00, 0x9FFF, 0x4E00, 0x9FFF, 0xA0, 0x24F, 0x300, 0x36F, 0x370, 0x3FF, 0x2000,
    0x206F, 0x3000, 0x303F, 0xFF00, 0xFFEF, 0x1F300, 0x1F64F, 0xAC00, 0xD7A3, 0x20000, 0x20FFF
  };

  @ParameterizedTest
  @ValueSource(strings = {"bge-small-zh-v1.5-q", "bge-small-en-v1.5-q"})
  void givesTheIdsOfTheReference(String backbone) throws Exception {
    Path file = TestBackbones.directory().resolve(backbone + "-tokenizer.json");
    Wordpiece own = TokenizerFile.read(file);
    try (HuggingFaceTokenizer reference =
        HuggingFaceTokenizer.newInstance(
            file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true"))) {
      Random random = new Random(41);
      for (int i = 0; i < 2000; i++) {
        String text = text(random);
        long[] expected = reference.encode(text).getIds();
        assertThat(java.util.Arrays.stream(own.encode(text)).asLongStream().toArray())
            .as(text)
            .isEqualTo(expected);
      }
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
