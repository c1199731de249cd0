package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A function with training jobs of the test, and what it is asked and leaves behind. */
abstract class RetrainingScene {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples/retrain-models");
  static final ArtifactSlot DEMO = new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);
  static final ArtifactSlot OTHER = new ArtifactSlot(new ShopId("other"), Task.RECOMMENDATION);
  static final TrainingRun SCHEDULED = new TrainingRun(DEMO, "20261125T030000Z-schedule");

  @TempDir Path directory;
  final FakeTrainingJobs jobs = new FakeTrainingJobs();
  final WaitingTurns queue = new WaitingTurns();
  final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
  Instant now = Instant.parse("2026-11-25T03:00:02Z");
  FlakyObjects objects;
  ArtifactStore artifacts;
  RetrainModelsFunction function;

  @BeforeEach
  void open() {
    objects = new FlakyObjects(new DirectoryObjectStore(directory.resolve("objects")));
    artifacts = new ArtifactStore(objects);
    function = function(objects);
  }

  RetrainModelsFunction function(ObjectStore storage) {
    NamedShops shops = NamedShops.of("demo=demo,other=other");
    Retraining retraining = new Retraining(storage, jobs, new Promotion(artifacts), () -> now);
    return new RetrainModelsFunction(
        AccessGate.OPEN,
        shops,
        retraining,
        new ScheduledTrainings(shops, shops, queue, retraining, 50, () -> now),
        new MetricLines(new PrintStream(metrics, true, StandardCharsets.UTF_8), () -> now),
        () -> now);
  }

  /** Lets the schedule come, and everything that follows from it. */
  void schedule() throws IOException {
    function.retrainModels(sample("schedule"));
    assertThat(turns()).isEmpty();
  }

  /** Delivers what waits in the queue; what fails comes again at the next call. */
  List<RuntimeException> turns() {
    return queue.deliver(turn -> function.retrainModels(message(turn)));
  }

  static RetrainModelsEvent message(TrainingTurn turn) {
    return new RetrainModelsEvent(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        List.of(new RetrainModelsEvent.Message(turn.toJson())));
  }

  void put(String key) throws IOException {
    objects.write(key, new byte[1], new WriteCondition.Absent());
  }

  JsonNode told(String run) throws IOException {
    HttpApiResponse answer = function.retrainModels(get("demo", run));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  static RetrainModelsEvent get(String shop, String run) {
    return new RetrainModelsEvent(
        null,
        null,
        null,
        "GET /shops/{shop}/retrain/{run}",
        null,
        null,
        null,
        Map.of("shop", shop, "run", run),
        new HttpApiRequest.RequestContext("r-1", null),
        null,
        false,
        null);
  }

  void assertRefused(RetrainModelsEvent event, int status, String message) {
    HttpApiResponse answer = function.retrainModels(event);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(message);
  }

  TrainingRun requested() {
    assertThat(function.retrainModels(http("demo", null)).statusCode()).isEqualTo(202);
    return RunName.requested(DEMO, now, "r-1");
  }

  RunRecord record(TrainingRun run) throws IOException {
    return new RunLedger(objects).find(run).orElseThrow();
  }

  Optional<String> champion() throws IOException {
    return artifacts.champion(DEMO).map(ChampionPointer::version);
  }

  /** What a training job leaves behind: a version that ranks all answers at the rank, or none. */
  void trained(TrainingRun run, String version, int rank, @Nullable String champion)
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

  static Manifest manifest(String version) {
    return Manifest.of(DEMO.task())
        .version(version)
        .createdAt(1)
        .trainedOn(new DataRange(1, 2, 3))
        .codeVersion("test")
        .build();
  }

  static RetrainModelsEvent sample(String name) throws IOException {
    return new ObjectMapper()
        .readValue(SAMPLES.resolve(name + ".json").toFile(), RetrainModelsEvent.class);
  }

  static RetrainModelsEvent jobEvent(String jobId) {
    return eventBridge(
        RetrainModelsEvent.JOB_CHANGED,
        "2026-11-25T03:11:42Z",
        new RetrainModelsEvent.Detail(jobId, "SUCCESS"));
  }

  /** An event of EventBridge, of which each member may be missing. */
  static RetrainModelsEvent eventBridge(
      String detailType, @Nullable String time, RetrainModelsEvent.@Nullable Detail detail) {
    return new RetrainModelsEvent(
        detailType, time, detail, null, null, null, null, null, null, null, false, null);
  }

  static RetrainModelsEvent http(String shop, @Nullable String body) {
    return http(shop, body, "r-1");
  }

  static RetrainModelsEvent http(String shop, @Nullable String body, String requestId) {
    return new RetrainModelsEvent(
        null,
        null,
        null,
        "POST /shops/{shop}/retrain",
        null,
        null,
        null,
        Map.of("shop", shop),
        new HttpApiRequest.RequestContext(requestId, null),
        body,
        false,
        null);
  }
}
