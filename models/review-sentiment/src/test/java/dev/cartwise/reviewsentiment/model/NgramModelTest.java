package dev.cartwise.reviewsentiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.token.HashedNgrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NgramModelTest {
  @TempDir private Path directory;

  @Test
  void addsUpTheWeightsOfDistinctBuckets() throws IOException {
    int[] buckets = HashedNgrams.buckets("很好", Language.CHINESE);
    float[] weights = new float[HashedNgrams.BUCKETS];
    for (int bucket : buckets) {
      weights[bucket] = 2;
    }
    Path file = directory.resolve("ngrams-zh.bin");
    NgramModel.of(Language.CHINESE, 0.5f, weights).write(file);
    try (NgramModel model = NgramModel.open(file, Language.CHINESE)) {
      assertThat(model.logit("很好")).isEqualTo(0.5 + 2 * Math.sqrt(buckets.length), within(1e-5));
      assertThat(model.logit("")).isZero();
    }
  }

  @Test
  void bucketsOfEqualLowerBitsShareAWeightWhereThereAreFewer() throws IOException {
    int[] buckets = HashedNgrams.buckets("很好", Language.CHINESE);
    float[] weights = new float[16];
    for (int bucket : buckets) {
      weights[bucket % 16] = 2;
    }
    Path file = directory.resolve("ngrams-zh.bin");
    NgramModel.of(Language.CHINESE, 0, weights).write(file);
    try (NgramModel model = NgramModel.open(file, Language.CHINESE)) {
      assertThat(model.logit("很好")).isEqualTo(2 * Math.sqrt(buckets.length), within(1e-5));
    }
  }

  @Test
  void refusesWeightsThatAreNoPowerOfTwo() throws IOException {
    Path file = directory.resolve("ngrams-zh.bin");
    NgramModel.of(Language.CHINESE, 0, new float[15]).write(file);
    assertThatThrownBy(() -> NgramModel.open(file, Language.CHINESE))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("holds no weights of n-grams");
  }

  @Test
  void refusesAFileThatHoldsSomethingElse() throws IOException {
    Path file = directory.resolve("ngrams-zh.bin");
    Files.write(file, new byte[HashedNgrams.BUCKETS + 12]);
    assertThatThrownBy(() -> NgramModel.open(file, Language.CHINESE))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("ngrams-zh.bin");
  }
}
