package dev.cartwise.local.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path directory;

  @Test
  void remembersPositionsAcrossRuns() {
    Path file = directory.resolve("c.json");
    Checkpoints first = Checkpoints.open(file, "arn");
    first.advance("a", "7");
    first.finish("b");
    Checkpoints second = Checkpoints.open(file, "arn");
    assertThat(second.position("a")).hasValue("7");
    assertThat(second.isFinished("b")).isTrue();
    assertThat(second.position("b")).isEmpty();
    assertThat(second.position("c")).isEmpty();
  }

  @Test
  void forgetsThePositionsOfAnotherStream() {
    Path file = directory.resolve("c.json");
    Checkpoints.open(file, "old").advance("a", "7");
    assertThat(Checkpoints.open(file, "new").position("a")).isEmpty();
  }

  @Test
  void forgetsShardsThatAreGone() {
    Path file = directory.resolve("c.json");
    Checkpoints checkpoints = Checkpoints.open(file, "arn");
    checkpoints.advance("a", "7");
    checkpoints.retain(Set.of("b"));
    checkpoints.advance("b", "8");
    assertThat(Checkpoints.open(file, "arn").position("a")).isEmpty();
  }

  @Test
  void keepsTheOldPositionWhenTheDiskIsFull() throws Exception {
    Path file = directory.resolve("c.json");
    Checkpoints checkpoints = Checkpoints.open(file, "arn");
    checkpoints.advance("a", "7");
    Files.createSymbolicLink(directory.resolve("c.json.part"), Path.of("/dev/full"));
    assertThatThrownBy(() -> checkpoints.advance("a", "8"))
        .isInstanceOfSatisfying(
            LocalSystemException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.DISK_FULL));
    assertThat(checkpoints.position("a")).hasValue("7");
    assertThat(Checkpoints.open(file, "arn").position("a")).hasValue("7");
  }
}
