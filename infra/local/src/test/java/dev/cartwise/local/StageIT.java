package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.cli.CommandRun;
import dev.cartwise.shopregistry.dynamodb.DynamoDbKeyStore;
import dev.cartwise.shopregistry.key.AccessKeys;
import dev.cartwise.shopregistry.key.CachedKeys;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.NewKey;
import dev.cartwise.shopregistry.seal.AesGcmSeal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Commands with {@code --stage} on a system that has the names of a stage: its stores and functions
 * are those of this machine, what else an account has is a stand-in.
 */
class StageIT {
  private static final String PREFIX = "cartwise-prod-";
  private static final String BUCKET = PREFIX + AccountStandIn.ACCOUNT + "-us-east-1";
  private static final String ROWS = PREFIX + "user-features";
  private static final String INTERACTIONS = PREFIX + "interactions";
  private static final int CALLS = 12;
  private static final Instant START = Instant.now().minus(Duration.ofDays(20));

  @TempDir static Path directory;
  private static final Map<String, String> SETTINGS = new HashMap<>();
  private static LocalSystem system;
  private static AccountStandIn account;
  private static S3Client s3;
  private static DynamoDbClient dynamodb;

  @BeforeAll
  static void start() throws Exception {
    LocalConfig local =
        BuiltFunctions.config(
            List.of("ingest-events", "update-features"), directory.resolve("stage"));
    system =
        LocalSystem.start(
            new LocalConfig(
                local.repository(),
                local.dataDirectory(),
                local.port(),
                local.mode(),
                PREFIX,
                BUCKET,
                local.shops(),
                local.origins(),
                local.plan()));
    account = new AccountStandIn("cartwise-prod");
    Map<String, String> environment = system.environment();
    SETTINGS.put("aws.endpointUrl", account.address());
    SETTINGS.put("aws.endpointUrlDynamoDb", environment.get("AWS_ENDPOINT_URL_DYNAMODB"));
    SETTINGS.put("aws.endpointUrlS3", environment.get("AWS_ENDPOINT_URL_S3"));
    SETTINGS.put("aws.endpointUrlLambda", environment.get("AWS_ENDPOINT_URL_LAMBDA"));
    SETTINGS.put("aws.accessKeyId", environment.get("AWS_ACCESS_KEY_ID"));
    SETTINGS.put("aws.secretAccessKey", environment.get("AWS_SECRET_ACCESS_KEY"));
    SETTINGS.put(Repository.PROPERTY, BuiltFunctions.REPOSITORY.toAbsolutePath().toString());
    SETTINGS.forEach(System::setProperty);
    s3 = StoreClients.s3(environment);
    dynamodb = StoreClients.dynamoDb(environment);
    for (int i = 0; i < CALLS; i++) {
      send(i);
    }
    assertThat(system.awaitIdle(Duration.ofSeconds(120))).isTrue();
  }

  @AfterAll
  static void stop() {
    SETTINGS.keySet().forEach(System::clearProperty);
    if (system != null) {
      account.close();
      dynamodb.close();
      s3.close();
      system.close();
    }
  }

  @Test
  void replayRebuildsRowsAndKeepsWhatTheTableDoesNotHold() throws Exception {
    Map<String, String> rows = rows();
    assertThat(rows).isNotEmpty();
    forgetOneInteraction();
    String imported = "archive/imported/by-hand.jsonl.gz";
    s3.putObject(put -> put.bucket(BUCKET).key(imported), RequestBody.fromString("kept"));

    CommandRun run = run("replay", "--pace", "10000");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(CALLS - 1 + " interactions sent again, 0 could not be");
    assertThat(rows()).as("history that the table forgot stays").isEqualTo(rows);
    assertThat(keys("archive/")).contains(imported);

    forgetRows();
    assertThat(run("replay").code()).isZero();
    assertThat(rows().keySet()).isEqualTo(rows.keySet());
  }

  @Test
  void replaySendsTheDeadLettersOfTheQueue() throws Exception {
    account.letters.add(
        """
        {"requestContext":{"functionArn":"arn:aws:lambda:us-east-1:1:function:%supdate-features"},
         "requestPayload":{"Records":[]}}
        """
            .formatted(PREFIX));
    account.letters.add("{\"of\":\"a schedule\"}");
    int deleted = account.deleted.get();

    CommandRun run = run("replay", "--failures");

    assertThat(run.code()).as("a letter stays").isEqualTo(1);
    assertThat(run.err()).contains("message m names no function or holds no event");
    assertThat(run.out()).contains("1 kept failures and dead letters are done, 1 stay");
    assertThat(account.deleted.get() - deleted).isEqualTo(1);
  }

  @Test
  void keysAreListedAndRevokedInTheTableOfTheStage() {
    NewKey made =
        new AccessKeys(
                new DynamoDbKeyStore(dynamodb, PREFIX),
                new AesGcmSeal(new byte[32]),
                Clock.systemUTC())
            .create(new KeyOwner(new ShopId("demo"), KeyRole.SERVER));
    String id = made.key().id().value();

    assertThat(run("keys", "list").out()).contains(id, "in force");
    assertThat(run("keys", "revoke", id).code()).isZero();
    assertThat(run("keys", "list").out()).contains(id, "revoked 20");
  }

  @Test
  void keysAreSealedUnderTheSecretOfTheStage() throws Exception {
    CommandRun create = run("keys", "create", "--shop", "demo", "--role", "admin", "--json");
    assertThat(create.code()).as(create.err()).isZero();
    JsonNode made = new ObjectMapper().readTree(create.out());
    CachedKeys keys =
        new CachedKeys(
            new DynamoDbKeyStore(dynamodb, PREFIX),
            new AesGcmSeal(HexFormat.of().parseHex(AccountStandIn.SECRET)));
    assertThat(keys.find(made.path("key").textValue()))
        .hasValueSatisfying(
            key -> assertThat(key.secret()).isEqualTo(made.path("secret").textValue()));
    assertThat(run("keys", "rotate").code()).isZero();
    assertThat(account.secretsPut).containsExactly(PREFIX + "token-signing");
  }

  private static CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--stage", "prod", "--region", "us-east-1"));
    all.addAll(List.of("--data", directory.resolve("operator").toString()));
    return CommandRun.of(all.toArray(String[]::new));
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

  /** As TTL does it, or as history is that came by another way. */
  private static void forgetOneInteraction() {
    delete(INTERACTIONS, dynamodb.scan(scan -> scan.tableName(INTERACTIONS)).items().subList(0, 1));
  }

  private static void forgetRows() {
    delete(ROWS, dynamodb.scan(scan -> scan.tableName(ROWS)).items());
  }

  private static void delete(String table, List<Map<String, AttributeValue>> rows) {
    for (Map<String, AttributeValue> row : rows) {
      Map<String, AttributeValue> key = Map.of("pk", row.get("pk"), "sk", row.get("sk"));
      dynamodb.deleteItem(delete -> delete.tableName(table).key(key));
    }
  }

  /** Every row without the number of times it was written. */
  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (Map<String, AttributeValue> row : dynamodb.scan(scan -> scan.tableName(ROWS)).items()) {
      Map<String, AttributeValue> content = new TreeMap<>(row);
      content.remove("v");
      rows.put(row.get("pk") + " " + row.get("sk"), content.toString());
    }
    return rows;
  }

  private static List<String> keys(String prefix) {
    return s3.listObjectsV2(list -> list.bucket(BUCKET).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
