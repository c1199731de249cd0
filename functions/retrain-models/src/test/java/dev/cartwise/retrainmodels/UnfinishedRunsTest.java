package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.retrainmodels.job.JobState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that did not get as far as they should have, and what comes after them. */
class UnfinishedRunsTest extends RetrainingScene {

  @Test
  void goesOnAfterARunThatGotTheSlotAndNothingElse() throws Exception {
    objects.failAfterWrites(1);
    assertRefused(http("demo", null), 503, "storage: busy");
    objects.recover();
    TrainingRun stranded = RunName.requested(DEMO, now, "r-1");
    now = now.plus(Duration.ofMinutes(15));

    TrainingRun next = requested();

    assertThat(record(stranded).reason()).isEqualTo("its job was never started");
    assertThat(record(next).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void startsTheRunThatWasAskedForWhenTheCallIsSentAgain() throws Exception {
    jobs.refuse("demo");
    assertRefused(http("demo", null), 503, "storage: busy");
    TrainingRun stranded = RunName.requested(DEMO, now, "r-1");
    jobs.recover();
    now = now.plusSeconds(60);

    HttpApiResponse again = function.retrainModels(http("demo", null));

    assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
    assertThat(again.body()).contains(stranded.name(), "RUNNING");
    assertThat(jobs.started).containsExactly(stranded);
    now = now.plusSeconds(60);
    assertRefused(http("demo", null), 409, stranded.name() + " is under way");
  }

  @Test
  void startsTheRunThatGotTheSlotAndNothingElseWhenTheCallIsSentAgain() throws Exception {
    objects.failAfterWrites(1);
    assertRefused(http("demo", null), 503, "storage: busy");
    objects.recover();
    TrainingRun stranded = RunName.requested(DEMO, now, "r-1");
    now = now.plusSeconds(60);

    assertThat(function.retrainModels(http("demo", null)).statusCode()).isEqualTo(202);

    assertThat(jobs.started).containsExactly(stranded);
    assertThat(record(stranded).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void countsARunThatIsUnderWayForLongerThanItsJobCanBe() {
    TrainingRun stuck = requested();
    now = now.plus(Duration.ofHours(18));
    assertRefused(http("demo", null), 409, stuck.name() + " is under way");
    assertThat(metrics.toString(StandardCharsets.UTF_8)).doesNotContain("TrainingOverdue");

    now = now.plus(Duration.ofHours(2));
    assertRefused(http("demo", null), 409, stuck.name() + " is under way");

    assertThat(metrics.toString(StandardCharsets.UTF_8)).contains("\"TrainingOverdue\":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "decision.json", "trained.json", "run.json"})
  void goesOnAfterARunWhoseFileIsDamaged(String file) throws Exception {
    TrainingRun damaged = requested();
    trained(damaged, "v1", 1, null);
    jobs.end(damaged, JobState.SUCCESS, "");
    damage(damaged, file);
    now = now.plus(Duration.ofDays(1));

    TrainingRun next = requested();

    assertThat(record(damaged).state()).isEqualTo(RunState.FAILED);
    assertThat(record(damaged).reason()).containsAnyOf("cannot be judged", "was damaged");
    assertThat(told(damaged.name()).path("state").asText()).isEqualTo("FAILED");
    assertThat(record(next).state()).isEqualTo(RunState.RUNNING);
    assertThat(champion()).isEmpty();
  }

  @Test
  void goesOnAfterARunWhoseManifestIsGone() throws Exception {
    TrainingRun lost = requested();
    trained(lost, "v1", 1, null);
    RetrainModelsEvent end = jobEvent(jobs.end(lost, JobState.SUCCESS, ""));
    Files.delete(directory.resolve("objects").resolve(DEMO.manifestKey("v1")));

    function.retrainModels(end);

    assertThat(record(lost).state()).isEqualTo(RunState.FAILED);
    assertThat(record(lost).reason()).contains("there is no version v1");
    now = now.plusSeconds(60);
    assertThat(record(requested()).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void goesOnAfterTheNameOfTheLatestRunWasDamaged() throws Exception {
    TrainingRun first = requested();
    Files.writeString(
        directory.resolve("objects").resolve(TrainingRun.prefix(DEMO) + "latest.json"), "{");
    now = now.plusSeconds(60);

    TrainingRun next = requested();

    assertThat(jobs.started).containsExactly(first, next);
  }

  private void damage(TrainingRun run, String file) throws IOException {
    String key =
        file.equals("run.json") || file.equals("trained.json")
            ? run.key(file)
            : DEMO.key("v1", file);
    Files.writeString(directory.resolve("objects").resolve(key), "{\"schemaVersion\":");
  }

  @Test
  void looksAfterAnEndThatWasNeverToldBeforeItStartsAnew() throws Exception {
    TrainingRun missed = requested();
    trained(missed, "v1", 1, null);
    jobs.end(missed, JobState.SUCCESS, "");
    now = now.plus(Duration.ofDays(1));

    TrainingRun next = requested();

    assertThat(record(missed).state()).isEqualTo(RunState.PROMOTED);
    assertThat(champion()).contains("v1");
    assertThat(record(next).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void givesUpARunWhoseJobIsGoneOrWasNeverStarted() throws Exception {
    TrainingRun lost = requested();
    jobs.forget(lost);
    now = now.plusSeconds(60);
    jobs.refuse("demo");
    assertRefused(http("demo", null), 503, "storage: busy");
    assertThat(record(lost).reason()).isEqualTo("its job is not known any more");
    jobs.recover();
    now = now.plus(Duration.ofMinutes(16));

    assertThat(record(requested()).state()).isEqualTo(RunState.RUNNING);
  }
}
