package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.retrainmodels.job.JobState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.emrserverless.model.EmrServerlessException;

class RetrainModelsFunctionTest extends RetrainingScene {

  @Test
  void startsOneJobPerShopHoweverOftenTheScheduleComes() throws Exception {
    for (int delivery = 0; delivery < 3; delivery++) {
      schedule();
    }

    assertThat(jobs.started)
        .contains(SCHEDULED, new TrainingRun(OTHER, "20261125T030000Z-schedule"))
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("demo", "other"));
    assertThat(record(SCHEDULED).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void oneShopsTroubleKeepsNoOtherFromTrainingAndItsTurnComesAgain() throws Exception {
    jobs.refuse("demo");
    function.retrainModels(sample("schedule"));
    assertThat(turns()).singleElement().asString().contains("timed out");
    assertThat(jobs.started)
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("other"));

    jobs.recover();
    assertThat(turns()).isEmpty();

    assertThat(jobs.started)
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("other", "demo"));
  }

  @Test
  void promotesTheArtifactOfASuccessfulJobThatPassesTheGate() throws Exception {
    schedule();
    trained(SCHEDULED, "v1", 1, null);

    function.retrainModels(jobEvent(jobs.end(SCHEDULED, JobState.SUCCESS, "")));

    assertThat(champion()).contains("v1");
    RunRecord record = record(SCHEDULED);
    assertThat(record.state()).isEqualTo(RunState.PROMOTED);
    assertThat(record.version()).isEqualTo("v1");
    assertThat(record.reason()).startsWith("better than popularity");
    assertThat(artifacts.champion(DEMO).orElseThrow().reason()).isEqualTo(record.reason());
    assertThat(metrics.toString(StandardCharsets.UTF_8))
        .contains("\"Shop\":\"demo\"", "\"Outcome\":\"promoted\"");
  }

  @Test
  void refusesTheArtifactThatDoesNotPassAndSaysWhy() throws Exception {
    trained(SCHEDULED, "v0", 1, null);
    artifacts.promote(DEMO, "v0", "test", 1);
    TrainingRun run = requested();
    trained(run, "v1", 0, "v0");

    function.retrainModels(jobEvent(jobs.end(run, JobState.SUCCESS, "")));

    assertThat(champion()).contains("v0");
    assertThat(record(run).state()).isEqualTo(RunState.REFUSED);
    assertThat(record(run).reason()).startsWith("worse than v0");
  }

  @ParameterizedTest
  @CsvSource({"FAILED, out of memory", "CANCELLED, the job was ended"})
  void recordsAJobThatDidNotSucceedAndKeepsTheChampion(JobState state, String reason)
      throws Exception {
    artifacts.publish(DEMO, manifest("v0"), directory);
    artifacts.promote(DEMO, "v0", "test", 1);
    TrainingRun run = requested();

    String details = state == JobState.FAILED ? "out of memory" : "";
    function.retrainModels(jobEvent(jobs.end(run, state, details)));

    assertThat(record(run).state().name()).isEqualTo(state.name());
    assertThat(record(run).reason()).isEqualTo(reason);
    assertThat(champion()).contains("v0");
  }

  @Test
  void aRepeatedEndAfterARollbackDoesNotPromoteAgain() throws Exception {
    artifacts.publish(DEMO, manifest("v0"), directory);
    artifacts.promote(DEMO, "v0", "test", 1);
    TrainingRun run = requested();
    trained(run, "v1", 1, "v0");
    RetrainModelsEvent end = jobEvent(jobs.end(run, JobState.SUCCESS, ""));
    function.retrainModels(end);
    artifacts.rollback(DEMO, "v1 was wrong", 9);

    function.retrainModels(end);

    assertThat(champion()).contains("v0");
  }

  @Test
  void aRollbackAfterACrashIsLeftAloneByTheRepeatedEnd() throws Exception {
    artifacts.publish(DEMO, manifest("v0"), directory);
    artifacts.promote(DEMO, "v0", "test", 1);
    TrainingRun run = requested();
    trained(run, "v1", 1, "v0");
    RetrainModelsEvent end = jobEvent(jobs.end(run, JobState.SUCCESS, ""));
    objects.failAfterWrites(2);
    assertThatThrownBy(() -> function.retrainModels(end)).hasMessageContaining("storage is down");
    objects.recover();
    assertThat(champion()).contains("v1");
    artifacts.rollback(DEMO, "v1 was wrong", 9);

    function.retrainModels(end);

    assertThat(champion()).contains("v0");
    assertThat(record(run).state()).isEqualTo(RunState.REFUSED);
    assertThat(record(run).reason()).contains("somebody moved the champion");
  }

  @Test
  void decidesAgainWhenStorageFailedInTheMiddle() throws Exception {
    TrainingRun run = requested();
    trained(run, "v1", 1, null);
    RetrainModelsEvent end = jobEvent(jobs.end(run, JobState.SUCCESS, ""));
    for (int writesUntilDecisionPointerAndRecordFail : new int[] {0, 1, 1}) {
      objects.failAfterWrites(writesUntilDecisionPointerAndRecordFail);
      assertThatThrownBy(() -> function.retrainModels(end)).hasMessageContaining("storage is down");
      objects.recover();
    }

    function.retrainModels(end);

    assertThat(record(run).state()).isEqualTo(RunState.PROMOTED);
    assertThat(champion()).contains("v1");
    assertThat(artifacts.champion(DEMO).orElseThrow().previousVersions()).isEmpty();
  }

  @Test
  void aSuccessWithoutAVersionIsAFailure() throws Exception {
    TrainingRun run = requested();

    function.retrainModels(jobEvent(jobs.end(run, JobState.SUCCESS, "")));

    assertThat(record(run).state()).isEqualTo(RunState.FAILED);
    assertThat(record(run).reason()).contains("left no version");
  }

  @Test
  void ignoresJobsThatAreNotOursOrStillRun() throws Exception {
    TrainingRun run = requested();
    function.retrainModels(jobEvent("job-" + run.jobName()));
    function.retrainModels(jobEvent("job-of-another-team"));

    assertThat(record(run).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void answersARequestWithItsRunAndRefusesAnotherOneMeanwhile() throws Exception {
    HttpApiResponse first = function.retrainModels(sample("request"));
    now = now.plusSeconds(60);
    HttpApiResponse second = function.retrainModels(sample("request"));

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(new ObjectMapper().readTree(first.body()).path("run").asText())
        .isEqualTo("20261125T030002Z-request-r1");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.headers()).containsEntry("x-amzn-ErrorType", "ConflictException");
    assertThat(second.body()).contains("20261125T030002Z-request-r1 is under way");
    assertThat(jobs.started).hasSize(1);
  }

  @Test
  void startsATrainingThatAnOperatorAsksFor() throws Exception {
    HttpApiResponse answer = function.retrainModels(sample("operator"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(new ObjectMapper().readTree(answer.body()).path("run").asText())
        .isEqualTo("20261125T030002Z-purchase-intent-request-9b2f6c1e");
    assertThat(jobs.started).hasSize(1);
  }

  @Test
  void startsOneJobForTwoRequestsOfTheSameInstant() throws Exception {
    RetrainModelsFunction meeting = function(new MeetingWriters(objects, 2));
    List<Callable<HttpApiResponse>> requests =
        List.of(
            () -> meeting.retrainModels(http("demo", null, "r-1")),
            () -> meeting.retrainModels(http("demo", null, "r-2")));

    List<Integer> statuses = new ArrayList<>();
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      for (Future<HttpApiResponse> answer : callers.invokeAll(requests)) {
        statuses.add(answer.get().statusCode());
      }
    } finally {
      callers.shutdownNow();
    }

    assertThat(statuses).containsExactlyInAnyOrder(202, 409);
    assertThat(jobs.started).hasSize(1);
    assertThat(record(jobs.started.get(0)).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void namesWhatIsWrongWithARequest() throws Exception {
    assertRefused(sample("refused-task"), 400, "task: must be a text");
    assertRefused(
        http("demo", "{\"task\":\"image-gallery\"}"),
        400,
        "task: must be one of " + Task.trainedNames() + " but is" + " 'image-gallery'");
    assertRefused(http("demo", "{"), 400, "body: not well-formed JSON");
    assertRefused(http("nobody", null), 404, "path: no shop 'nobody'");
    assertThat(jobs.started).isEmpty();
  }

  @Test
  void startsEachTaskThatAShopHasDataFor() throws Exception {
    put("datasets/demo/review-sentiment/sources.json");
    put("datasets/other/image-tagging/labels.csv");
    put("datasets/other/review-sentiment/sources.json.bak");

    schedule();

    assertThat(jobs.started)
        .filteredOn(run -> run.slot().task().dataFile().isPresent() || run.slot().equals(DEMO))
        .extracting(TrainingRun::jobName)
        .containsExactly(
            "demo/recommendation/20261125T030000Z-schedule",
            "demo/review-sentiment/20261125T030000Z-review-sentiment-schedule",
            "other/image-tagging/20261125T030000Z-image-tagging-schedule");
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE_TAGGING", "REVIEW_SENTIMENT", "PURCHASE_INTENT"})
  void trainsTwoTasksOfAShopAtOnce(Task task) throws Exception {
    TrainingRun first = requested();

    HttpApiResponse second = function.retrainModels(http("demo", "{\"task\":\"" + task + "\"}"));

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(jobs.started)
        .containsExactly(first, RunName.requested(new ArtifactSlot(DEMO.shop(), task), now, "r-1"));
  }

  @Test
  void tellsWhatBecameOfARun() throws Exception {
    TrainingRun run = requested();
    assertThat(told(run.name()).path("state").asText()).isEqualTo("RUNNING");
    assertThat(told(run.name()).path("startedAtMillis").asLong()).isEqualTo(now.toEpochMilli());
    assertThat(told(run.name()).has("endedAtMillis")).isFalse();
    trained(run, "v1", 1, null);
    now = now.plusSeconds(60);
    function.retrainModels(jobEvent(jobs.end(run, JobState.SUCCESS, "")));

    JsonNode told = told(run.name());

    assertThat(told.path("state").asText()).isEqualTo("PROMOTED");
    assertThat(told.path("task").asText()).isEqualTo("recommendation");
    assertThat(told.path("version").asText()).isEqualTo("v1");
    assertThat(told.path("endedAtMillis").asLong()).isEqualTo(now.toEpochMilli());
    assertThat(told.at("/decision/comparedWith").asText()).isEqualTo("popularity");
    assertThat(told.at("/decision/gain/low").asDouble()).isPositive();
  }

  @Test
  void tellsOfNoRunThatNobodyAskedFor() {
    assertRefused(get("demo", "20261125T030002Z-request-r1"), 404, "run: no run '20261125T");
    assertRefused(get("demo", "latest"), 404, "run: no run 'latest'");
    assertRefused(get("nobody", "latest"), 404, "path: no shop 'nobody'");
  }

  @Test
  void answers503WhileStorageIsDown() throws Exception {
    objects.failAfterWrites(0);

    assertRefused(http("demo", null), 503, "storage: busy");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 507})
  void answers503WhileTheTrainingServiceIsBroken(int status) {
    jobs.refuse("demo", refusal(status, "InternalServerException"));

    assertRefused(http("demo", null), 503, "storage: busy; send the call again");
  }

  @Test
  void failsWhenTheTrainingServiceRefusesWhatWasAsked() {
    jobs.refuse("demo", refusal(403, "AccessDeniedException"));
    RetrainModelsEvent request = http("demo", null);

    assertThatThrownBy(() -> function.retrainModels(request))
        .hasMessageContaining("AccessDeniedException");
  }

  private static SdkException refusal(int status, String code) {
    return EmrServerlessException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(code).build())
        .message(code)
        .build();
  }

  @Test
  void failsForAnEventThatTellsNeitherTimeNorJob() {
    assertThatThrownBy(
            () ->
                function.retrainModels(
                    RetrainingScene.eventBridge(RetrainModelsEvent.SCHEDULED, "soon", null)))
        .hasMessageContaining("time: not an ISO 8601 time: 'soon'");
    assertThatThrownBy(
            () ->
                function.retrainModels(
                    RetrainingScene.eventBridge(RetrainModelsEvent.JOB_CHANGED, null, null)))
        .hasMessageContaining("detail.jobRunId: is missing");
  }
}
