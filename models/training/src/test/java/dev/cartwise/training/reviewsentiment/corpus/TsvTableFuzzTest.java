package dev.cartwise.training.reviewsentiment.corpus;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tables of reviews, separated by tabs. */
class TsvTableFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(TrainingFailure.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("reviews.tsv"), bytes);
    READER
        .read(bytes.length, () -> TsvTable.read(file))
        .ifPresent(
            table -> {
              for (int row = 0; row < table.size(); row++) {
                table.field(row, 0);
              }
            });
  }
}
