package dev.cartwise.local.streams;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.local.failure.LocalSystemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Positions in a stream; one that is read can be gone on from. */
class CheckpointsFuzzTest {
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(LocalSystemException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("positions.json"), bytes);
    READER
        .read(bytes.length, () -> Checkpoints.open(file, "arn"))
        .ifPresent(
            positions -> {
              positions.position("shard");
              positions.isFinished("shard");
              positions.retain(Set.of("shard"));
            });
  }
}
