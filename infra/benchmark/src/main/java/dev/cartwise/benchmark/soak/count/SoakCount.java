package dev.cartwise.benchmark.soak.count;

import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.soak.load.SenderLog;
import dev.cartwise.benchmark.soak.load.SoakEvent;
import dev.cartwise.benchmark.soak.load.SoakEvent.Identity;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.local.LocalConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts again, from the sender's log alone, what tables, rows and archive hold. */
public final class SoakCount {
  private SoakCount() {}

  /**
   * What each place holds.
   *
   * @param environment endpoints and credentials of the running stores
   */
  public static List<Finding> of(LocalConfig config, Map<String, String> environment, SenderLog log)
      throws IOException {
    Map<Identity, SoakEvent> sent = log.all();
    Set<Identity> acknowledged = log.acknowledged();
    FeatureTables names = new FeatureTables(config.tablePrefix());
    try (DynamoDbClient client = StoreClients.tables(environment)) {
      Map<Identity, Set<String>> stored = InteractionsCount.read(client, names.interactions());
      ShopperFeaturesReader reader =
          new DynamoDbShopperFeaturesReader(client, names, Backoff.DEFAULT);
      RowCount rows =
          new RowCount(stored.keySet().stream().map(sent::get).filter(Objects::nonNull).toList());
      Set<String> shoppers =
          sent.values().stream()
              .map(event -> event.shopper().key())
              .collect(Collectors.toUnmodifiableSet());
      Map<Identity, Set<String>> archived =
          new ArchiveCount(StoreClients.archiveKey(config.dataDirectory()), shoppers)
              .read(StoreClients.archive(config.dataDirectory(), config.bucket()));
      return List.of(
          EventCount.of("interactions", acknowledged, sent.keySet(), stored),
          rows.newest(shopper -> newest(reader.read(shopper))),
          rows.held(shopper -> held(reader.read(shopper))),
          EventCount.of("archive", acknowledged, sent.keySet(), archived));
    }
  }

  private static List<String> newest(ShopperFeatures features) {
    return features.newestFirst().stream()
        .map(entry -> RowCount.entry(entry.timeMillis(), entry.kind(), entry.itemId()))
        .toList();
  }

  private static List<String> held(ShopperFeatures features) {
    return Stream.concat(
            features.purchased().stream().map(RowCount::bought),
            features.inCart().stream().map(RowCount::inCart))
        .toList();
  }
}
