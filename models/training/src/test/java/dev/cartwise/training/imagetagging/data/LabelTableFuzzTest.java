package dev.cartwise.training.imagetagging.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tables of labels, separated by commas. */
class LabelTableFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(TrainingFailure.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("labels.csv"), bytes);
    READER.read(bytes.length, () -> LabelTable.read(file));
  }
}
