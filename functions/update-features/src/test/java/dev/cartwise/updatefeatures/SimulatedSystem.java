package dev.cartwise.updatefeatures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbInteractionWriter;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.updatefeatures.StreamBatch.Change;
import dev.cartwise.updatefeatures.StreamBatch.StreamRecord;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The function between a real DynamoDB in this process and objects in memory. */
final class SimulatedSystem implements AutoCloseable {

  static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey("000102030405060708090a0b0c0d0e0f");

  private static final FeatureTables TABLES = new FeatureTables("test-");
  private static final Backoff QUICK = new Backoff(3, Duration.ofNanos(1), Duration.ofMillis(1));
  private static final Backoff PATIENT =
      new Backoff(20, Duration.ofMillis(1), Duration.ofMillis(5));

  private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);
  private final FaultyObjects objects = new FaultyObjects();

  SimulatedSystem() {
    TABLES.schemas().forEach(schema -> client().createTable(schema));
  }

  DynamoDbClient client() {
    return local.dynamoDbClient();
  }

  FaultyObjects objects() {
    return objects;
  }

  /** The function as it is when its calls meet these faults, one row after another. */
  UpdateFeaturesFunction function(Faults faults) {
    return function(faults, Runnable::run, System::nanoTime);
  }

  /** The same with its rows on these threads and by this clock. */
  UpdateFeaturesFunction function(Faults faults, Executor executor, LongSupplier nanoClock) {
    DynamoDbClient client = new FaultyDynamoDb(client(), faults);
    return new UpdateFeaturesFunction(
        new EventArchive(objects.with(faults), () -> PSEUDONYMS),
        new FeatureUpdater(
            new RowConvergence<>(
                DynamoDbShopperRowStore.ofRecent(client, TABLES, QUICK, Retention.FOREVER),
                PATIENT),
            new RowConvergence<>(
                DynamoDbShopperRowStore.ofHoldings(client, TABLES, QUICK, Retention.FOREVER),
                PATIENT),
            new RowTasks(executor)),
        new MetricLines(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            InstantSource.system()),
        nanoClock);
  }

  /** Stores the events as ingest-events does and gives the records that the stream then carries. */
  List<StreamRecord> store(List<Interaction> events) {
    new DynamoDbInteractionWriter(client(), TABLES, QUICK, Retention.FOREVER).write(events);
    List<StreamRecord> records = new ArrayList<>();
    for (Interaction event : events) {
      String sk = String.format("%013d#%s", event.timeMillis(), event.eventKey());
      Map<String, AttributeValue> key =
          Map.of("pk", AttributeValue.fromS(event.shopper().key()), "sk", AttributeValue.fromS(sk));
      Map<String, AttributeValue> row =
          client().getItem(get -> get.tableName(TABLES.interactions()).key(key)).item();
      records.add(
          new StreamRecord("INSERT", new Change("%021d".formatted(records.size()), image(row))));
    }
    return records;
  }

  /** Puts a row that was not there, as if it was written long ago. */
  void put(ShopperRow row) {
    DynamoDbShopperRowStore.ofRecent(client(), TABLES, QUICK, Retention.FOREVER)
        .replaceAll(List.of(row));
  }

  /** The rows of these shoppers that exist. */
  Map<Shopper, ShopperRow> rows(Set<Shopper> shoppers) {
    Map<Shopper, ShopperRow> rows =
        new HashMap<>(
            DynamoDbShopperRowStore.ofRecent(client(), TABLES, QUICK, Retention.FOREVER)
                .read(shoppers));
    rows.values().removeIf(row -> row.version() == 0);
    return rows;
  }

  /** What these shoppers hold, of those that have a row of it. */
  Map<Shopper, HoldingsRow> holdings(Set<Shopper> shoppers) {
    Map<Shopper, HoldingsRow> rows =
        new HashMap<>(
            DynamoDbShopperRowStore.ofHoldings(client(), TABLES, QUICK, Retention.FOREVER)
                .read(shoppers));
    rows.values().removeIf(row -> row.version() == 0);
    return rows;
  }

  /** The partition keys of all rows of user features of the shop. */
  Set<String> keys(ShopId shop) {
    Set<String> keys = new HashSet<>();
    client()
        .scanPaginator(scan -> scan.tableName(TABLES.userFeatures()))
        .items()
        .forEach(row -> keys.add(Objects.requireNonNull(row.get("pk")).s()));
    keys.removeIf(key -> !key.startsWith(shop + "#"));
    return keys;
  }

  @Override
  public void close() {
    local.shutdownNow();
  }

  private static JsonNode image(Map<String, AttributeValue> row) {
    ObjectNode image = JsonNodeFactory.instance.objectNode();
    row.forEach((name, value) -> image.set(name, typed(value)));
    return image;
  }

  private static ObjectNode typed(@Nullable AttributeValue value) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    if (value == null) {
      throw new IllegalArgumentException("rows hold no nulls");
    } else if (value.s() != null) {
      typed.put("S", value.s());
    } else if (value.n() != null) {
      typed.put("N", value.n());
    } else {
      value.l().forEach(element -> typed.withArray("L").add(typed(element)));
    }
    return typed;
  }
}
