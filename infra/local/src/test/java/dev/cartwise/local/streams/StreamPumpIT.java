package dev.cartwise.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.deadletter.FailedBatch;
import dev.cartwise.local.deadletter.FailureDestination;
import dev.cartwise.local.dynamodb.LocalTables;
import dev.cartwise.local.dynamodb.TableSetup;
import dev.cartwise.local.dynamodb.TestTables;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.model.StackTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Stream batches from real tables to a function of the test. */
class StreamPumpIT {
  private static final StackTable INTERACTIONS = TestTables.withStream("t-interactions");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RetryPolicy FAST =
      new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(20));
  private static final Answered OK = answer("{\"batchItemFailures\":[]}");

  @TempDir Path directory;
  private LocalTables tables;
  private DynamoDbClient client;
  private DynamoDbStreamsClient streams;
  private FailureDestination destination;

  /** What was kept aside. */
  private final List<FailedBatch> kept = new CopyOnWriteArrayList<>();

  /** Sort keys in the order in which batches that were taken had them. */
  private final List<String> taken = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    destination = kept::add;
    Files.createDirectories(directory.resolve("tables"));
    startTables();
  }

  private void startTables() {
    tables = LocalTables.start(directory.resolve("tables"), new Callers());
    client = tables.client();
    streams = tables.streamsClient();
    new TableSetup(client).create(List.of(INTERACTIONS));
  }

  @AfterEach
  void stop() {
    streams.close();
    client.close();
    tables.close();
  }

  @Test
  void deliversEveryRecordInOrderInBatches() throws Exception {
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    put(1, 250);
    try (StreamPump pump =
        pump(
            event -> {
              sizes.add(keys(event).size());
              return takeAll(event);
            })) {
      awaitTaken(250);
      awaitIdle(pump);
    }
    assertThat(taken).containsExactlyElementsOf(keys(1, 250));
    assertThat(sizes).allMatch(size -> size <= 100).hasSizeLessThan(10);
  }

  @Test
  void givesAFilteredFunctionTheRecordsOfItsSortKeyOnly() throws Exception {
    put(1, 150);
    StreamTrigger all =
        new StreamTrigger("interactions", "f", 20, Duration.ZERO, Duration.ofHours(1), 3);
    try (StreamPump pump =
        pump(all.withKeys(List.of(new KeyPattern("sk", key(120), false))), this::takeAll)) {
      awaitIdle(pump);
      assertThat(taken).containsExactly(key(120));
    }
  }

  @Test
  void givesRecordsTheShapeOfALambdaEvent() throws Exception {
    put(1, 1);
    List<JsonNode> events = new CopyOnWriteArrayList<>();
    try (StreamPump pump =
        pump(
            event -> {
              events.add(json(event));
              return takeAll(event);
            })) {
      awaitTaken(1);
    }
    JsonNode entry = events.get(0).path("Records").path(0);
    assertThat(entry.path("eventName").asText()).isEqualTo("INSERT");
    assertThat(entry.path("eventSource").asText()).isEqualTo("aws:dynamodb");
    assertThat(entry.path("eventSourceARN").asText()).contains("table/t-interactions/stream/");
    assertThat(entry.at("/dynamodb/Keys/pk/S").asText()).isEqualTo("demo#u#1");
    assertThat(entry.at("/dynamodb/NewImage/n/N").asText()).isEqualTo("1");
    assertThat(entry.at("/dynamodb/SequenceNumber").asText()).isNotEmpty();
    assertThat(entry.at("/dynamodb/ApproximateCreationDateTime").isIntegralNumber()).isTrue();
    assertThat(entry.at("/dynamodb/StreamViewType").asText()).isEqualTo("NEW_IMAGE");
  }

  @Test
  void resumesWhereTheLastRunStopped() throws Exception {
    put(1, 30);
    try (StreamPump pump = pump(this::takeAll)) {
      awaitTaken(30);
      awaitIdle(pump);
    }
    put(31, 60);
    stop();
    startTables();
    try (StreamPump pump = pump(this::takeAll)) {
      awaitTaken(60);
      awaitIdle(pump);
    }
    assertThat(taken).containsExactlyElementsOf(keys(1, 60));
  }

  @Test
  void resumesAtTheLowestFailedRecord() throws Exception {
    put(1, 20);
    AtomicInteger calls = new AtomicInteger();
    try (StreamPump pump =
        pump(
            event -> {
              if (calls.getAndIncrement() > 0) {
                return takeAll(event);
              }
              List<String> keys = keys(event);
              taken.addAll(keys.subList(0, 7));
              return failures(sequences(event).get(9), sequences(event).get(7));
            })) {
      awaitTaken(20);
    }
    assertThat(taken).containsExactlyElementsOf(keys(1, 20));
    assertThat(calls).hasValue(2);
  }

  @Test
  void buriesAPoisonRecordAndGoesOnWithTheRest() throws Exception {
    put(1, 20);
    AtomicInteger attempts = new AtomicInteger();
    try (StreamPump pump =
        pump(
            event -> {
              int poison = keys(event).indexOf(key(8));
              if (poison < 0) {
                return takeAll(event);
              }
              attempts.incrementAndGet();
              taken.addAll(keys(event).subList(0, poison));
              return failures(sequences(event).get(poison));
            })) {
      awaitTaken(19);
      awaitIdle(pump);
    }
    assertThat(attempts).hasValue(3);
    assertThat(taken)
        .containsExactlyElementsOf(keys(1, 20).stream().filter(k -> !k.equals(key(8))).toList());
    assertThat(onlyKept().condition()).isEqualTo("RetryAttemptsExhausted");
    assertThat(onlyKept().attempts()).isEqualTo(3);
    assertThat(keptKeys()).containsExactly(key(8));
  }

  @Test
  void isolatesARecordThatCrashesTheFunction() throws Exception {
    put(1, 20);
    try (StreamPump pump =
        pump(event -> keys(event).contains(key(13)) ? new Crashed("crashed") : takeAll(event))) {
      awaitTaken(19);
      awaitIdle(pump);
    }
    assertThat(taken)
        .containsExactlyElementsOf(keys(1, 20).stream().filter(k -> !k.equals(key(13))).toList());
    assertThat(onlyKept().reason()).isEqualTo("crashed");
    assertThat(keptKeys()).containsExactly(key(13));
  }

  @Test
  void spendsNoAttemptWhileTheFunctionIsUnavailable() throws Exception {
    put(1, 5);
    AtomicInteger calls = new AtomicInteger();
    try (StreamPump pump =
        pump(
            event -> calls.getAndIncrement() < 10 ? new Unavailable("starting") : takeAll(event))) {
      awaitTaken(5);
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void keepsWholeBatchesAsideWhenTheFunctionDoesNotStart() throws Exception {
    put(1, 5);
    AtomicInteger calls = new AtomicInteger();
    try (StreamPump pump =
        pump(
            event -> {
              calls.incrementAndGet();
              return new NotStarted("f does not start");
            })) {
      awaitIdle(pump);
      assertThat(calls).hasValue(3 * kept.size());
      assertThat(keptKeys()).containsExactlyElementsOf(keys(1, 5));
      assertThat(kept)
          .allSatisfy(
              batch -> {
                assertThat(batch.condition()).isEqualTo("RetryAttemptsExhausted");
                assertThat(batch.reason()).isEqualTo("f does not start");
              });
      put(6, 6);
      awaitIdle(pump);
    }
    assertThat(keptKeys()).containsExactlyElementsOf(keys(1, 6));
  }

  @Test
  void keepsRecordsAsideThatGetTooOldBeforeTheFunctionCanBeCalled() throws Exception {
    put(1, 5);
    Thread.sleep(1_100);
    StreamTrigger impatient =
        new StreamTrigger("interactions", "f", 100, Duration.ZERO, Duration.ofMillis(1), 3);
    try (StreamPump pump = pump(impatient, event -> new Unavailable("too many wait"))) {
      awaitIdle(pump);
    }
    assertThat(keptKeys()).containsExactlyElementsOf(keys(1, 5));
    assertThat(kept)
        .allSatisfy(batch -> assertThat(batch.condition()).isEqualTo("RecordAgeExceeded"));
  }

  @Test
  void buriesAFailingRecordThatIsTooOld() throws Exception {
    put(1, 1);
    Thread.sleep(1_100);
    StreamTrigger impatient =
        new StreamTrigger("interactions", "f", 100, Duration.ZERO, Duration.ofMillis(1), 0);
    try (StreamPump pump = pump(impatient, event -> new Crashed("crashed"))) {
      awaitIdle(pump);
    }
    assertThat(onlyKept().condition()).isEqualTo("RecordAgeExceeded");
  }

  @Test
  void losesNothingWhenTheDestinationRefuses() throws Exception {
    put(1, 3);
    AtomicInteger refused = new AtomicInteger();
    destination =
        batch -> {
          if (refused.incrementAndGet() < 4) {
            throw new IllegalStateException("the disk is full");
          }
          kept.add(batch);
        };
    try (StreamPump pump =
        pump(event -> keys(event).contains(key(2)) ? new Crashed("crashed") : takeAll(event))) {
      awaitIdle(pump);
    }
    assertThat(new LinkedHashSet<>(taken)).containsExactly(key(1), key(3));
    assertThat(refused).hasValue(4);
    assertThat(keptKeys()).containsExactly(key(2));
  }

  private StreamPump pump(Function<byte[], InvocationOutcome> function) {
    return pump(
        new StreamTrigger("interactions", "f", 100, Duration.ofMillis(50), Duration.ofHours(1), 3),
        function);
  }

  private StreamPump pump(StreamTrigger trigger, Function<byte[], InvocationOutcome> function) {
    return StreamPump.start(
        trigger,
        streams,
        new TableSetup(client).streamArn(INTERACTIONS.name()),
        directory.resolve("checkpoint.json"),
        destination,
        FAST,
        event -> CompletableFuture.supplyAsync(() -> function.apply(event)));
  }

  private void put(int first, int last) {
    for (int i = first; i <= last; i++) {
      client.putItem(
          PutItemRequest.builder()
              .tableName("t-interactions")
              .item(
                  Map.of(
                      "pk", AttributeValue.fromS("demo#u#1"),
                      "sk", AttributeValue.fromS(key(i)),
                      "n", AttributeValue.fromN(Integer.toString(i))))
              .build());
    }
  }

  private static String key(int i) {
    return String.format("%04d", i);
  }

  private static List<String> keys(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(StreamPumpIT::key).toList();
  }

  private InvocationOutcome takeAll(byte[] event) {
    taken.addAll(keys(event));
    return OK;
  }

  private static Answered answer(String json) {
    return new Answered(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Answered failures(String... sequenceNumbers) {
    List<String> failures = new ArrayList<>();
    for (String sequenceNumber : sequenceNumbers) {
      failures.add("{\"itemIdentifier\":\"" + sequenceNumber + "\"}");
    }
    return answer("{\"batchItemFailures\":[" + String.join(",", failures) + "]}");
  }

  private static List<String> keys(byte[] event) {
    List<String> keys = new ArrayList<>();
    json(event)
        .path("Records")
        .forEach(entry -> keys.add(entry.at("/dynamodb/Keys/sk/S").asText()));
    return keys;
  }

  private static List<String> sequences(byte[] event) {
    List<String> sequences = new ArrayList<>();
    json(event)
        .path("Records")
        .forEach(entry -> sequences.add(entry.at("/dynamodb/SequenceNumber").asText()));
    return sequences;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FailedBatch onlyKept() {
    assertThat(kept).hasSize(1);
    return kept.get(0);
  }

  /** Sort keys of all that was kept aside. */
  private List<String> keptKeys() {
    List<String> keys = new ArrayList<>();
    kept.forEach(batch -> keys.addAll(keys(batch.payload().getBytes(StandardCharsets.UTF_8))));
    return keys;
  }

  private void awaitTaken(int count) throws InterruptedException {
    long end = System.currentTimeMillis() + 20_000;
    while (taken.size() < count && System.currentTimeMillis() < end) {
      Thread.sleep(20);
    }
    assertThat(taken).hasSizeGreaterThanOrEqualTo(count);
  }

  private static void awaitIdle(StreamPump pump) throws InterruptedException {
    long called = System.currentTimeMillis();
    while (pump.status().idleAsOfMillis() < called) {
      assertThat(System.currentTimeMillis() - called).isLessThan(20_000);
      Thread.sleep(20);
    }
  }
}
