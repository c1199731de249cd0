package dev.cartwise.benchmark.recount;

import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts the tables of a running system against the sender's log. */
final class TableRecount {
  /** How many interactions a shopper's row remembers. */
  private static final int REMEMBERED = 30;

  private final DynamoDbClient client;
  private final FeatureTables tables;

  TableRecount(DynamoDbClient client, FeatureTables tables) {
    this.client = client;
    this.tables = tables;
  }

  /**
   * The rows of the interactions table against every event of the log: those of the log's shoppers
   * one by one, those of anybody else by the table's size alone.
   */
  Recount interactions(List<SentEvent> sent) {
    Set<String> shoppers = new TreeSet<>();
    Set<String> expected = new HashSet<>();
    for (SentEvent event : sent) {
      shoppers.add(event.shopper());
      expected.add(
          event.shopper()
              + '\n'
              + String.format(Locale.ROOT, "%013d#%s", event.timeMillis(), event.eventKey()));
    }
    List<String> found = new ArrayList<>();
    for (String shopper : shoppers) {
      client
          .queryPaginator(
              query ->
                  query
                      .tableName(tables.interactions())
                      .keyConditionExpression("pk = :shopper")
                      .expressionAttributeValues(Map.of(":shopper", AttributeValue.fromS(shopper)))
                      .projectionExpression("sk"))
          .items()
          .forEach(row -> found.add(shopper + '\n' + StoreClients.text(row, "sk")));
    }
    long rows =
        client.describeTable(table -> table.tableName(tables.interactions())).table().itemCount();
    return Recount.of(expected, found).withStrangers(rows - found.size());
  }

  /**
   * How many shoppers' rows differ from the newest interactions that the log has of them.
   *
   * @return one piece per shopper; a wrong row counts as missing and unexpected
   */
  Recount features(List<SentEvent> sent) {
    Map<String, List<SentEvent>> byShopper =
        sent.stream()
            .collect(Collectors.groupingBy(SentEvent::shopper, TreeMap::new, Collectors.toList()));
    ShopperFeaturesReader reader =
        new DynamoDbShopperFeaturesReader(client, tables, Backoff.DEFAULT);
    Set<String> expected = new HashSet<>();
    List<String> found = new ArrayList<>();
    byShopper.forEach(
        (key, events) -> {
          expected.add(key + new ShopperFeatures(newest(events)).newestFirst());
          found.add(key + reader.read(Shopper.parseKey(key)).newestFirst());
        });
    return Recount.of(expected, found);
  }

  private static List<RecentInteraction> newest(List<SentEvent> events) {
    return events.stream()
        .distinct()
        .map(TableRecount::recent)
        .sorted(RecentInteraction.NEWEST_FIRST)
        .limit(REMEMBERED)
        .toList();
  }

  private static RecentInteraction recent(SentEvent event) {
    Shopper owner = event.owner();
    ShopId shop = owner.shop();
    return RecentInteraction.of(
            new Interaction(
                shop,
                owner.id(),
                owner.id(),
                event.eventKey(),
                EventKind.PURCHASE.name(),
                event.timeMillis(),
                event.itemId(),
                null,
                null,
                null,
                List.of(),
                null))
        .orElseThrow();
  }
}
