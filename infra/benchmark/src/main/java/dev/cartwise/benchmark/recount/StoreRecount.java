package dev.cartwise.benchmark.recount;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.local.LocalConfig;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tables and archive of a data directory against its sender's log.
 *
 * @param interactions rows of the interactions table
 * @param features rows of shoppers
 * @param archive lines of the archive
 */
public record StoreRecount(Recount interactions, Recount features, Recount archive) {
  /**
   * Counts what lies in open stores.
   *
   * @param environment endpoints, and credentials of the stores
   */
  public static StoreRecount of(LocalConfig config, Map<String, String> environment)
      throws IOException {
    List<SentEvent> sent = SenderLog.read(SenderLog.file(config));
    try (DynamoDbClient client = StoreClients.tables(environment)) {
      TableRecount tables = new TableRecount(client, new FeatureTables(config.tablePrefix()));
      return new StoreRecount(
          tables.interactions(sent),
          tables.features(sent),
          new ArchiveRecount(
                  StoreClients.archive(config.dataDirectory(), config.bucket()),
                  StoreClients.archiveKey(config.dataDirectory()))
              .count(sent));
    }
  }

  /** Whether tables hold every event once, and the archive every event at least once. */
  public boolean isExactlyOnce() {
    return interactions.isComplete()
        && interactions.repeated() == 0
        && features.isComplete()
        && archive.isComplete();
  }

  public void addTo(ObjectNode json) {
    json.put("exactlyOnce", isExactlyOnce());
    json.set("interactions", interactions.json());
    json.set("features", features.json());
    json.set("archive", archive.json());
  }

  public List<String> lines() {
    return List.of(
        line("interactions", interactions),
        line("user-features", features),
        line("archive", archive),
        isExactlyOnce() ? "exactly once: yes" : "exactly once: NO");
  }

  private static String line(String what, Recount recount) {
    return String.format(
        Locale.ROOT,
        "%-16s %,8d expected, %,d found, %,d repeated, %,d missing, %,d unexpected",
        what,
        recount.expected(),
        recount.found(),
        recount.repeated(),
        recount.missing(),
        recount.unexpected());
  }
}
