package dev.cartwise.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessesTest {
  @TempDir Path directory;
  private Process child;

  @BeforeEach
  void start() throws Exception {
    child = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void stop() {
    child.destroyForcibly();
  }

  @Test
  void endsWhatAKilledSystemLeftBehind() throws Exception {
    Path file = directory.resolve("children.json");
    new ChildProcesses(file).add(child.toHandle());
    new ChildProcesses(file).endLeftovers();
    assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(file).hasContent("{}");
  }

  @Test
  void sparesAStrangerWithTheSameProcessId() throws Exception {
    Path file = directory.resolve("children.json");
    Files.writeString(file, "{\"" + child.pid() + "\":12345}");
    new ChildProcesses(file).endLeftovers();
    assertThat(child.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void forgetsAChildThatHasEnded() {
    Path file = directory.resolve("children.json");
    ChildProcesses children = new ChildProcesses(file);
    children.add(child.toHandle());
    children.remove(child.toHandle());
    new ChildProcesses(file).endLeftovers();
    assertThat(child.isAlive()).isTrue();
  }
}
