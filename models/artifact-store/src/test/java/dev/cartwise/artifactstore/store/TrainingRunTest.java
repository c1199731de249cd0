package dev.cartwise.artifactstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.contracts.ShopId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

  private static final TrainingRun RUN =
      new TrainingRun(
          new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION), "20261125T030000Z-schedule");

  @TempDir Path directory;

  @Test
  void isKnownAgainByItsJobsName() {
    assertThat(TrainingRun.ofJob(RUN.jobName())).contains(RUN);
    assertThat(TrainingRun.ofJob("somebody else's job")).isEmpty();
    assertThat(TrainingRun.ofJob("demo/recommendation/../champion")).isEmpty();
  }

  @Test
  void remembersTheFirstVersionThatCameOut() throws Exception {
    DirectoryObjectStore objects = new DirectoryObjectStore(directory);
    assertThat(RUN.version(objects)).isEmpty();

    RUN.finish(objects, "v1");
    RUN.finish(objects, "v2");

    assertThat(RUN.version(objects)).contains("v1");
  }

  @Test
  void refusesANameThatDoesNotSortByTime() {
    assertThatThrownBy(() -> new TrainingRun(RUN.slot(), "latest"))
        .hasMessageContaining("not a training run: 'latest'");
  }
}
