package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.cli.CommandRun;
import dev.cartwise.local.streams.StreamTrigger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Rows and archive that were lost, and records that were kept aside, brought back by replays. */
@TestMethodOrder(OrderAnnotation.class)
class ReplayIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAILURES = "aws/lambda/";
  private static final int CALLS = 30;

  /** When the events begin, at a midnight: young enough to be taken, whatever day it is. */
  private static final Instant START =
      Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);

  @TempDir static Path directory;
  private static LocalSystem system;
  private static S3Client s3;
  private static DynamoDbClient dynamodb;

  @BeforeAll
  static void start() throws Exception {
    system =
        LocalSystem.start(
            BuiltFunctions.config(List.of("ingest-events", "update-features"), directory)
                .changed(ReplayIT::impatient));
    s3 = StoreClients.s3(system.environment());
    dynamodb = StoreClients.dynamoDb(system.environment());
    for (int i = 0; i < CALLS; i++) {
      send(i);
    }
    assertThat(system.awaitIdle(Duration.ofSeconds(120))).isTrue();
  }

  /** Two attempts instead of ten, which would take a minute. */
  private static Topology impatient(Topology all) {
    List<StreamTrigger> streams =
        all.streams().stream()
            .map(
                stream ->
                    new StreamTrigger(
                        stream.table(),
                        stream.function(),
                        stream.batchSize(),
                        stream.window(),
                        stream.maximumRecordAge(),
                        2))
            .toList();
    return new Topology(
        all.tables(),
        all.functions(),
        all.routes(),
        streams,
        all.objectTriggers(),
        all.queues(),
        all.schedules(),
        all.jobRules(),
        all.training());
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      dynamodb.close();
      s3.close();
      system.close();
    }
  }

  @Test
  @Order(1)
  void rebuildsWhatWasLostAndChangesNothingTheSecondTime() throws Exception {
    Map<String, String> rows = rows();
    TreeSet<String> lines = archivedLines();
    assertThat(rows).isNotEmpty();
    assertThat(lines).hasSize(CALLS);
    forgetRowsAndArchive();

    assertThat(replay()).isZero();
    assertThat(rows()).isEqualTo(rows);
    assertThat(archivedLines()).isEqualTo(lines);

    Map<String, String> objects = objects("archive/");
    assertThat(replay()).isZero();
    assertThat(rows()).isEqualTo(rows);
    assertThat(objects("archive/")).isEqualTo(objects);
    assertThat(directory.resolve("replay.json")).doesNotExist();
  }

  @Test
  @Order(2)
  void sendsOnlyWhatIsAskedFor() throws Exception {
    forgetRowsAndArchive();

    JsonNode other = json("--shop", "another");
    JsonNode early = json("--to", LocalDate.ofInstant(START, ZoneOffset.UTC).toString());
    JsonNode late = json("--from", START.toString(), "--shop", "demo");

    assertThat(other.path("records").asLong()).isZero();
    assertThat(early.path("records").asLong()).isZero();
    assertThat(late.path("records").asLong()).isEqualTo(CALLS);
    assertThat(archivedLines()).hasSize(CALLS);
  }

  @Test
  @Order(3)
  void keepsAPoisonRecordAsideAndDeliversItOnceItWasRepaired() throws Exception {
    Map<String, AttributeValue> poison = new HashMap<>(anInteraction());
    poison.put("sk", AttributeValue.fromS(START.plusMillis(999).toEpochMilli() + "#repaired"));
    AttributeValue session = poison.remove("sessionId");
    put(poison);
    send(CALLS);
    assertThat(system.awaitIdle(Duration.ofSeconds(120))).isTrue();
    assertThat(archivedLines()).as("the good one beside it arrives").hasSize(CALLS + 1);
    assertThat(system.status().keptFailures()).isEqualTo(1);
    assertThat(objects(FAILURES).values()).singleElement().asString().contains("#repaired");

    assertThat(run("replay", "--failures").code()).as("it is still poison").isEqualTo(1);
    assertThat(objects(FAILURES)).hasSize(1);
    assertThat(replay()).as("the table holds it as well").isEqualTo(1);

    poison.put("sessionId", session);
    put(poison);
    assertThat(run("replay", "--failures").code()).isZero();
    assertThat(objects(FAILURES)).isEmpty();
    assertThat(system.status().keptFailures()).isZero();
    assertThat(archivedLines()).hasSize(CALLS + 2);
    assertThat(run("replay", "--failures").code()).as("there is nothing left").isZero();
  }

  @Test
  @Order(4)
  void refusesWrongArguments() {
    assertThat(run("replay", "--from", "yesterday").code()).isEqualTo(2);
    assertThat(run("replay", "--failures", "--shop", "demo").code()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void keepsWhatWasImported(@TempDir Path folder) throws Exception {
    TreeSet<String> sent = archivedLines();
    Path history = folder.resolve("history.csv");
    Files.writeString(
        history,
        """
        USER_ID,ITEM_ID,EVENT_TYPE,TIMESTAMP
        ann,i1,Purchase,1299000000
        u1,i2,View,1299000001
        """);

    System.setProperty(Repository.PROPERTY, Path.of("../..").toAbsolutePath().toString());
    CommandRun imported;
    try {
      imported = run("import", "interactions", history.toString(), "--shop", "demo");
    } finally {
      System.clearProperty(Repository.PROPERTY);
    }
    assertThat(imported.code()).as(imported.err()).isZero();
    TreeSet<String> lines = archivedLines();
    Map<String, String> rows = rows();
    assertThat(lines).hasSize(sent.size() + 2);
    assertThat(rows.keySet()).anyMatch(key -> key.contains("demo#u#ann"));

    assertThat(replay()).isZero();
    assertThat(archivedLines()).isEqualTo(lines);
    assertThat(rows()).isEqualTo(rows);
  }

  private static void send(int number) throws Exception {
    String body =
        """
        {"trackingId":"demo","sessionId":"s%d","userId":"u%d","eventList":[
          {"eventType":"View","itemId":"i%d","sentAt":%d}]}
        """
            .formatted(number % 4, number % 4, number % 7, START.getEpochSecond() + number);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(system.endpoint() + "/events"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    assertThat(PatientHttp.send(request).statusCode()).isEqualTo(200);
  }

  private static int replay() {
    return run("replay").code();
  }

  private static JsonNode json(String... options) throws IOException {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "replay";
    arguments[1] = "--json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return JSON.readTree(run(arguments).out());
  }

  private static CommandRun run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = directory.toString();
    return CommandRun.of(all);
  }

  private static Map<String, AttributeValue> anInteraction() {
    return dynamodb.scan(r -> r.tableName("cartwise-interactions").limit(1)).items().get(0);
  }

  private static void put(Map<String, AttributeValue> row) {
    dynamodb.putItem(r -> r.tableName("cartwise-interactions").item(row));
  }

  private static void forgetRowsAndArchive() {
    for (Map<String, AttributeValue> row :
        dynamodb.scan(r -> r.tableName("cartwise-user-features")).items()) {
      Map<String, AttributeValue> key = Map.of("pk", row.get("pk"), "sk", row.get("sk"));
      dynamodb.deleteItem(r -> r.tableName("cartwise-user-features").key(key));
    }
    for (String key : objects("archive/").keySet()) {
      s3.deleteObject(r -> r.bucket("cartwise").key(key));
    }
    assertThat(rows()).isEmpty();
    assertThat(objects("archive/")).isEmpty();
  }

  /** Every row without the number of times it was written. */
  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (Map<String, AttributeValue> row :
        dynamodb.scan(r -> r.tableName("cartwise-user-features")).items()) {
      Map<String, AttributeValue> content = new TreeMap<>(row);
      content.remove("v");
      rows.put(row.get("pk") + " " + row.get("sk"), content.toString());
    }
    return rows;
  }

  private static Map<String, String> objects(String prefix) {
    Map<String, String> objects = new TreeMap<>();
    for (S3Object each : s3.listObjectsV2(r -> r.bucket("cartwise").prefix(prefix)).contents()) {
      objects.put(
          each.key(),
          s3.getObjectAsBytes(r -> r.bucket("cartwise").key(each.key()))
              .asString(StandardCharsets.ISO_8859_1));
    }
    return objects;
  }

  private static TreeSet<String> archivedLines() throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    for (String object : objects("archive/").values()) {
      byte[] compressed = object.getBytes(StandardCharsets.ISO_8859_1);
      try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
        new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
      }
    }
    return lines;
  }
}
