package dev.cartwise.benchmark.soak.count;

import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.soak.load.SoakEvent.Identity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rows of the table of interactions. */
final class InteractionsCount {
  /** A row's sort key begins with the event's time in so many digits. */
  private static final int TIME_DIGITS = 13;

  private InteractionsCount() {}

  /** The sort keys of every row, by the event that they are of. */
  static Map<Identity, Set<String>> read(DynamoDbClient client, String table) {
    Map<Identity, Set<String>> found = new HashMap<>();
    client
        .scanPaginator(scan -> scan.tableName(table).projectionExpression("pk, sk"))
        .items()
        .forEach(
            row -> {
              String sortKey = StoreClients.text(row, "sk");
              Identity event =
                  new Identity(
                      StoreClients.text(row, "pk"),
                      Long.parseLong(sortKey.substring(0, TIME_DIGITS)));
              found.computeIfAbsent(event, any -> new HashSet<>(2)).add(sortKey);
            });
    return found;
  }
}
