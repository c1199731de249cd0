package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of sequences, with attributes from the first brace or bracket on. */
class PurchaseSequencesFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(TrainingFailure.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    int brace = 0;
    while (brace < bytes.length && bytes[brace] != '{' && bytes[brace] != '[') {
      brace++;
    }
    Path sequences = Files.write(directory.resolve("sequences.txt"), Arrays.copyOf(bytes, brace));
    Path attributes =
        Files.write(
            directory.resolve("attributes.json"), Arrays.copyOfRange(bytes, brace, bytes.length));
    boolean alone = brace == bytes.length;
    READER
        .read(bytes.length, () -> PurchaseSequences.read(sequences, alone ? null : attributes))
        .ifPresent(
            read -> assertThat(read.attributesOfItem().length).isEqualTo(read.items().size()));
  }
}
