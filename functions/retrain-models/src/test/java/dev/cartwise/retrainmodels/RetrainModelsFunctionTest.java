package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.promotion.Ndcg;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrainModelsFunctionTest {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples/retrain-models");
  private static final ArtifactSlot DEMO =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);
  private static final ArtifactSlot OTHER =
      new ArtifactSlot(new ShopId("other"), Task.RECOMMENDATION);
  private static final TrainingRun SCHEDULED = new TrainingRun(DEMO, "20261125T030000Z-schedule");

  @TempDir Path directory;
  private final FakeTrainingJobs jobs = new FakeTrainingJobs();
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-11-25T03:00:02Z");
  private FlakyObjects objects;
  private ArtifactStore artifacts;
  private RetrainModelsFunction function;

  @BeforeEach
  void open() {
    objects = new FlakyObjects(new DirectoryObjectStore(directory.resolve("objects")));
    artifacts = new ArtifactStore(objects);
    function = function(objects);
  }

  private RetrainModelsFunction function(ObjectStore storage) {
    return new RetrainModelsFunction(
        ShopRegistry.parse("demo=demo,other=other"),
        new Retraining(storage, jobs, new Promotion(artifacts), () -> now),
        new MetricLines(new PrintStream(metrics, true, StandardCharsets.UTF_8), () -> now),
        () -> now);
  }

  @Test
  void startsOneJobPerShopHoweverOftenTheScheduleComes() throws Exception {
    for (int delivery = 0; delivery < 3; delivery++) {
      function.retrainModels(sample("schedule"));
    }

    assertThat(jobs.started)
        .contains(SCHEDULED, new TrainingRun(OTHER, "20261125T030000Z-schedule"))
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("demo", "other"));
    assertThat(record(SCHEDULED).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void oneShopsTroubleKeepsNoOtherFromTrainingAndTheEventComesAgain() throws Exception {
    jobs.refuse("demo");
    RetrainModelsEvent schedule = sample("schedule");
    assertThatThrownBy(() -> function.retrainModels(schedule)).hasMessageContaining("timed out");
    assertThat(jobs.started)
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("other"));

    jobs.recover();
    function.retrainModels(schedule);

    assertThat(jobs.started)
        .extracting(TrainingRun::slot)
        .containsExactlyElementsOf(ArchiveTasks.of("other", "demo"));
  }

  @Test
  void promotesTheArtifactOfASuccessfulJobThatPassesTheGate() throws Exception {
    function.retrainModels(sample("schedule"));
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
    assertThatThrownBy(this::requested).hasMessageContaining("timed out");
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
    assertThatThrownBy(this::requested).hasMessageContaining("timed out");
    assertThat(record(lost).reason()).isEqualTo("its job is not known any more");
    jobs.recover();
    now = now.plus(Duration.ofMinutes(16));

    assertThat(record(requested()).state()).isEqualTo(RunState.RUNNING);
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

    function.retrainModels(sample("schedule"));

    assertThat(jobs.started)
        .filteredOn(run -> run.slot().task().dataFile().isPresent() || run.slot().equals(DEMO))
        .extracting(TrainingRun::jobName)
        .containsExactly(
            "demo/recommendation/20261125T030000Z-schedule",
            "demo/review-sentiment/20261125T030000Z-review-sentiment-schedule",
            "other/image-tagging/20261125T030000Z-image-tagging-schedule");
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE_TAGGING", "REVIEW_SENTIMENT"})
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

  @Test
  void failsForAnEventThatTellsNeitherTimeNorJob() {
    assertThatThrownBy(
            () ->
                function.retrainModels(
                    new RetrainModelsEvent(
                        RetrainModelsEvent.SCHEDULED, "soon", null, null, null, null, null, false)))
        .hasMessageContaining("time: not an ISO 8601 time: 'soon'");
    assertThatThrownBy(
            () ->
                function.retrainModels(
                    new RetrainModelsEvent(
                        RetrainModelsEvent.JOB_CHANGED, null, null, null, null, null, null, false)))
        .hasMessageContaining("detail.jobRunId: is missing");
  }

  private void put(String key) throws IOException {
    objects.write(key, new byte[1], new WriteCondition.Absent());
  }

  private JsonNode told(String run) throws IOException {
    HttpApiResponse answer = function.retrainModels(get("demo", run));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static RetrainModelsEvent get(String shop, String run) {
    return new RetrainModelsEvent(
        null,
        null,
        null,
        "GET /shops/{shop}/retrain/{run}",
        Map.of("shop", shop, "run", run),
        new HttpApiRequest.RequestContext("r-1"),
        null,
        false);
  }

  private void assertRefused(RetrainModelsEvent event, int status, String message) {
    HttpApiResponse answer = function.retrainModels(event);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(message);
  }

  private TrainingRun requested() {
    assertThat(function.retrainModels(http("demo", null)).statusCode()).isEqualTo(202);
    return RunName.requested(DEMO, now, "r-1");
  }

  private RunRecord record(TrainingRun run) throws IOException {
    return new RunLedger(objects).find(run).orElseThrow();
  }

  private Optional<String> champion() throws IOException {
    return artifacts.champion(DEMO).map(ChampionPointer::version);
  }

  /** What a training job leaves behind: a version that ranks all answers at the rank, or none. */
  private void trained(TrainingRun run, String version, int rank, @Nullable String champion)
      throws IOException {
    int[] mine = new int[100];
    int[] rivals = new int[100];
    Arrays.fill(mine, rank);
    Arrays.setAll(rivals, i -> i % 2 == 0 ? 5 : 0);
    GateResults results =
        new GateResults(
            Task.RECOMMENDATION.metric().orElseThrow(),
            new HeldOutScores(version, Ndcg.gains(mine)),
            new HeldOutScores("popularity", Ndcg.gains(rivals)),
            Optional.ofNullable(champion).map(name -> new HeldOutScores(name, Ndcg.gains(rivals))),
            Optional.empty());
    Path gate = directory.resolve(GateResults.FILE_NAME);
    Files.write(gate, results.toJson());
    artifacts.attach(DEMO, version, gate);
    artifacts.publish(DEMO, manifest(version), directory);
    run.finish(objects, version);
  }

  private static Manifest manifest(String version) {
    return Manifest.of(DEMO.task())
        .version(version)
        .createdAt(1)
        .trainedOn(new DataRange(1, 2, 3))
        .codeVersion("test")
        .build();
  }

  private static RetrainModelsEvent sample(String name) throws IOException {
    return new ObjectMapper()
        .readValue(SAMPLES.resolve(name + ".json").toFile(), RetrainModelsEvent.class);
  }

  private static RetrainModelsEvent jobEvent(String jobId) {
    return new RetrainModelsEvent(
        RetrainModelsEvent.JOB_CHANGED,
        "2026-11-25T03:11:42Z",
        new RetrainModelsEvent.Detail(jobId, "SUCCESS"),
        null,
        null,
        null,
        null,
        false);
  }

  private static RetrainModelsEvent http(String shop, @Nullable String body) {
    return http(shop, body, "r-1");
  }

  private static RetrainModelsEvent http(String shop, @Nullable String body, String requestId) {
    return new RetrainModelsEvent(
        null,
        null,
        null,
        "POST /shops/{shop}/retrain",
        Map.of("shop", shop),
        new HttpApiRequest.RequestContext(requestId),
        body,
        false);
  }
}
