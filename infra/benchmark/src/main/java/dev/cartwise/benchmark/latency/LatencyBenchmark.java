package dev.cartwise.benchmark.latency;

import dev.cartwise.benchmark.generated.GeneratedChampion;
import dev.cartwise.benchmark.measure.ProcessUsage;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.measure.Variant;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.storefront.StorefrontClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Starts builds of a function in turns and asks each the same questions. */
final class LatencyBenchmark {
  private static final ShopId SHOP = new ShopId("demo");
  private static final int SHOPPERS = 2_000;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private final LocalConfig config;
  private final int warmUp;
  private final int requests;
  private final int generatedItems;

  /**
   * @param warmUp requests of each start that are not measured
   * @param requests requests of each start that are
   * @param generatedItems size of the generated shop that is the data directory's champion, or 0 to
   *     ask for the shoppers of its tables
   */
  LatencyBenchmark(LocalConfig config, int warmUp, int requests, int generatedItems) {
    this.config = config;
    this.warmUp = warmUp;
    this.requests = requests;
    this.generatedItems = generatedItems;
  }

  /** Starts the build once, on the data directory's tables and artifact, and adds its times. */
  void measure(Variant variant, int start, VariantTimes times) throws IOException {
    try (LocalSystem system = LocalSystem.start(variant.system(config))) {
      Questions questions = questions(variant.function(), system.environment());
      StorefrontClient client = new StorefrontClient(system.endpoint());
      SplittableRandom random = new SplittableRandom(start);
      FunctionStatus function = system.status().functions().get(0);
      times.firstPoll.add(function.initMillis());
      long asked = System.nanoTime();
      questions.ask(client, random);
      times.firstAnswer.add((System.nanoTime() - asked) / 1e6);
      for (int i = 0; i < warmUp; i++) {
        questions.ask(client, random);
      }
      long pid = function.pids().get(0);
      long cpuBefore = ProcessUsage.of(pid).cpuMicros();
      for (int i = 0; i < requests; i++) {
        asked = System.nanoTime();
        Map<String, Double> parts = questions.ask(client, random);
        times.warm.add((System.nanoTime() - asked) / 1e6);
        times.outsideTables.add(parts.getOrDefault(questions.part(), Double.NaN));
        times.inTables.add(parts.getOrDefault("features", Double.NaN));
      }
      ProcessUsage after = ProcessUsage.of(pid);
      times.cpu.add((after.cpuMicros() - cpuBefore) / 1e3 / requests);
      times.residentMebibytes.add(after.residentBytes() / BYTES_PER_MEBIBYTE);
    }
  }

  private Questions questions(String function, Map<String, String> environment) {
    if (function.equals(LatencyCommand.PREDICT_PURCHASE)) {
      return new PurchaseQuestions(SHOP, shoppers(environment));
    }
    return generatedItems > 0
        ? ItemQuestions.ofSessions(GeneratedChampion.SHOP, generatedItems)
        : ItemQuestions.ofShoppers(SHOP, shoppers(environment));
  }

  private List<String> shoppers(Map<String, String> environment) {
    List<String> users = new ArrayList<>();
    String table = new FeatureTables(config.tablePrefix()).userFeatures();
    try (DynamoDbClient client = StoreClients.tables(environment)) {
      client
          .scan(scan -> scan.tableName(table).projectionExpression("pk, sk").limit(SHOPPERS))
          .items()
          .forEach(row -> addUser(row, users));
    }
    if (users.isEmpty()) {
      throw new IllegalStateException(
          "no shopper is known in "
              + config.dataDirectory()
              + ": run './cartwise benchmark ingest --train' with this --data first");
    }
    return users;
  }

  /** Adds whom a row of recent interactions is of, if that is a user. */
  private static void addUser(Map<String, AttributeValue> row, List<String> users) {
    Shopper shopper = Shopper.parseKey(StoreClients.text(row, "pk"));
    if (shopper.kind() == Shopper.Kind.USER
        && ShopperRows.key(shopper).sk().equals(StoreClients.text(row, "sk"))) {
      users.add(shopper.id());
    }
  }
}
