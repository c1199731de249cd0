package dev.cartwise.training.imagetagging.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Interrupted trainings; what is read is written in the same bytes. */
class CheckpointFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(IOException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("training.state"), bytes);
    Optional<Checkpoint> read = READER.read(bytes.length, () -> Checkpoint.read(file));
    if (read.isPresent()) {
      read.get().write(file);
      byte[] written = Files.readAllBytes(file);
      Checkpoint.read(file).write(file);
      assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }
  }
}
