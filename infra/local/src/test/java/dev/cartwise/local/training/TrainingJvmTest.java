package dev.cartwise.local.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.failure.LocalSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingJvmTest {
  @TempDir Path repository;

  @Test
  void passesEveryArgumentToTheTrainersMain() throws Exception {
    Path target = Files.createDirectories(repository.resolve("models/training/target"));
    Files.writeString(target.resolve("training.classpath"), "a.jar:b.jar\n");
    List<String> command =
        new TrainingJvm(repository, Map.of())
            .command(List.of("train", "recommendation", "--shop", "demo"));
    assertThat(command)
        .containsSubsequence(
            "-cp",
            target.resolve("classes") + ":a.jar:b.jar",
            "dev.cartwise.training.TrainingMain",
            "train",
            "recommendation",
            "--shop",
            "demo");
  }

  @Test
  void leavesRoomBesideTheHeapForTrainersOutsideOfIt() throws Exception {
    Path target = Files.createDirectories(repository.resolve("models/training/target"));
    Files.writeString(target.resolve("training.classpath"), "a.jar\n");
    TrainingJvm jvm = new TrainingJvm(repository, Map.of());

    assertThat(jvm.command(List.of("train", "purchase-intent"))).contains("-Xmx1536m");
    assertThat(jvm.command(List.of("train", "recommendation"))).contains("-Xmx3g");
  }

  @Test
  void saysThatTheModuleHasNotBeenBuilt() {
    assertThatThrownBy(() -> new TrainingJvm(repository, Map.of()).command(List.of()))
        .isInstanceOf(LocalSystemException.class)
        .hasMessageStartingWith("the training module has not been built");
  }
}
