package dev.cartwise.benchmark.history;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.history.bucket.HistoryBucket;
import dev.cartwise.history.bucket.S3HistoryBucket;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.cli.system.OperatorClients;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What archive and rows hold of a generated history.
 *
 * @param lines of the archive
 * @param events that are different ones among them
 * @param wrongRows of a thousandth of the users, those whose row is not what the history makes it
 */
record HistoryRecount(long lines, long events, long wrongRows) {

  private static final ShopId SHOP = new ShopId("demo");
  private static final int USERS_BETWEEN = 1000;

  /** Counts what a data directory holds. */
  static HistoryRecount of(LocalConfig config, GeneratedHistory history) throws IOException {
    try (LocalStores stores = LocalStores.open(config);
        S3Client objects = OperatorClients.objects(stores.environment())) {
      long[] keys = keys(new S3HistoryBucket(objects, config.bucket()));
      Arrays.sort(keys);
      long events = Arrays.stream(keys).distinct().count();
      DynamoDbShopperRowStore<ShopperRow> rows =
          DynamoDbShopperRowStore.ofRecent(
              stores.tables().direct(),
              new FeatureTables(config.tablePrefix()),
              Backoff.DEFAULT,
              Retention.FOREVER);
      Map<Shopper, List<Long>> expected = expected(history);
      long wrong =
          expected.entrySet().stream()
              .filter(user -> !times(rows, user.getKey()).equals(user.getValue()))
              .count();
      return new HistoryRecount(keys.length, events, wrong);
    }
  }

  boolean isExactlyOnce(int expected) {
    return lines == expected && events == expected && wrongRows == 0;
  }

  /** The first eight bytes of each line's event key. */
  private static long[] keys(HistoryBucket bucket) throws IOException {
    LongStream.Builder keys = LongStream.builder();
    for (String object : bucket.list(ArchiveLayout.INCOMING)) {
      ArchiveFile.read(
          bucket.open(object).orElseThrow(),
          (line, event) -> keys.add(Long.parseUnsignedLong(event.eventKey(), 0, 16, 16)));
    }
    return keys.build().toArray();
  }

  private static List<Long> times(DynamoDbShopperRowStore<ShopperRow> rows, Shopper user) {
    return times(rows.read(Set.of(user)).values().iterator().next().recent().newestFirst());
  }

  private static List<Long> times(List<RecentInteraction> newestFirst) {
    return newestFirst.stream().map(RecentInteraction::timeMillis).toList();
  }

  /** The times that the rows of some users should hold, the newest first. */
  private static Map<Shopper, List<Long>> expected(GeneratedHistory history) {
    Map<Shopper, List<Long>> all =
        history.stream()
            .filter(event -> event.user() % USERS_BETWEEN == 0)
            .collect(
                Collectors.groupingBy(
                    event -> Shopper.user(SHOP, "u" + event.user()),
                    Collectors.mapping(event -> event.seconds() * 1000, Collectors.toList())));
    Map<Shopper, List<Long>> newest = new HashMap<>();
    all.forEach(
        (user, times) ->
            newest.put(
                user,
                times.stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(RecentWindow.MAX_ENTRIES)
                    .toList()));
    return newest;
  }
}
