package dev.cartwise.reviewsentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.token.HashedNgrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Weights of n-grams, filled up to their length; a model that opens gives numbers. */
class NgramModelFuzzTest {

  private static final int BYTES = 12 + HashedNgrams.BUCKETS;

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void opensOrRefuses(byte[] bytes) throws IOException {
    byte[] whole = bytes.length < 12 ? bytes : Arrays.copyOf(bytes, BYTES);
    Path file = Files.write(directory.resolve("ngrams-en.bin"), whole);
    READER
        .read(bytes.length, () -> NgramModel.open(file, Language.ENGLISH))
        .ifPresent(model -> assertThat(Double.isFinite(model.logit("good shoes"))).isTrue());
  }
}
