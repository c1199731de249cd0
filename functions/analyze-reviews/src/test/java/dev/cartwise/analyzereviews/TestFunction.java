package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The function over a DynamoDB in memory and a reader that counts words. */
final class TestFunction implements AutoCloseable {

  static final Path SAMPLES = Path.of("../../events/contracts/samples");
  static final ObjectMapper JSON = new ObjectMapper();
  static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  private static final Retention REVIEWS_STAY = new Retention(1_000);
  private static final FeatureTables TABLES = new FeatureTables("test-");
  private static final Backoff QUICK = new Backoff(3, Duration.ofMillis(1), Duration.ofMillis(2));

  private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
  private final WordCountingReader reader = new WordCountingReader();
  private final AnalyzeReviewsFunction function;
  private Instant now = NOW;
  private AccessGate gate = AccessGate.OPEN;

  TestFunction(String shops) {
    this(shops, UnaryOperator.identity());
  }

  /** The function as it is when its calls of the database meet faults. */
  TestFunction(String shops, UnaryOperator<DynamoDbClient> faults) {
    DynamoDbClient tables = faults.apply(client());
    TABLES.schemas().forEach(schema -> client().createTable(schema));
    InstantSource clock = () -> now;
    MetricLines lines =
        new MetricLines(new PrintStream(metrics, true, StandardCharsets.UTF_8), clock);
    ShopChampions<ReviewReader> readers = NoChampions.servedBy("words-1", reader);
    DynamoDbItemTextStore texts = new DynamoDbItemTextStore(tables, TABLES, QUICK);
    function =
        new AnalyzeReviewsFunction(
            readers,
            new ReviewRoutes(
                request -> gate.admit(request),
                NamedShops.of(shops),
                readers,
                new Reviews(
                    new DynamoDbReviewStore(tables, TABLES, QUICK, REVIEWS_STAY, clock),
                    lines,
                    clock,
                    REVIEWS_STAY),
                new SimilarTexts(texts, () -> now.toEpochMilli()),
                lines),
            new ProductTexts(texts, lines),
            () -> Duration.between(Instant.EPOCH, now).toNanos());
  }

  DynamoDbClient client() {
    return local.dynamoDbClient();
  }

  /** From now on requests pass a gate first. */
  TestFunction behind(AccessGate before) {
    gate = before;
    return this;
  }

  WordCountingReader reader() {
    return reader;
  }

  String metrics() {
    return metrics.toString(StandardCharsets.UTF_8);
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  /** What any table holds, as text. */
  String stored() {
    return TABLES.schemas().stream()
        .map(table -> client().scan(scan -> scan.tableName(table.tableName())).items().toString())
        .reduce("", String::concat);
  }

  JsonNode event(JsonNode event) {
    return function.analyzeReviews(event);
  }

  JsonNode sample(String name) {
    try {
      return event(JSON.readTree(SAMPLES.resolve(name).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode comprehend(String operation, byte[] body) {
    return event(comprehendEvent(operation, body));
  }

  static JsonNode comprehendEvent(String operation, byte[] body) {
    ObjectNode event = JSON.createObjectNode().put("routeKey", "POST /comprehend");
    event.putObject("headers").put("x-amz-target", "Comprehend_20171127." + operation);
    return event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
  }

  JsonNode comprehend(String operation, String body) {
    return comprehend(operation, body.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode post(String route, String body) {
    return event(JSON.createObjectNode().put("routeKey", "POST " + route).put("body", body));
  }

  JsonNode delete(String route, Map<String, String> path) {
    ObjectNode event = JSON.createObjectNode().put("routeKey", "DELETE " + route);
    event.set("pathParameters", JSON.valueToTree(path));
    return event(event);
  }

  JsonNode get(String route, String itemId, Map<String, String> query) {
    ObjectNode event = JSON.createObjectNode().put("routeKey", "GET " + route);
    event.putObject("pathParameters").put("itemId", itemId);
    event.set("queryStringParameters", JSON.valueToTree(query));
    return event(event);
  }

  /** The body of an answer with status 200. */
  static JsonNode body(JsonNode answer) {
    if (answer.path("statusCode").intValue() != 200) {
      throw new AssertionError(answer.toString());
    }
    return parse(answer.path("body").textValue());
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    local.shutdownNow();
  }
}
