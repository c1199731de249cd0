package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.access.Callers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The database deletes what has expired, and nothing else, without being asked. */
class RowExpiryIT {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  @TempDir Path directory;

  @Test
  void deletesRowsThatAreOver() throws Exception {
    try (LocalTables tables = LocalTables.start(directory, new Callers());
        DynamoDbClient client = tables.client()) {
      new TableSetup(client).create(List.of(TestTables.withExpiry("t-rows", "expires")));
      Instant now = Instant.now();
      put(client, "over", now.minus(Duration.ofDays(1)));
      put(client, "later", now.plus(Duration.ofDays(1)));
      put(client, "kept", null);

      while (keys(client).contains("over") && Instant.now().isBefore(now.plus(LONGEST))) {
        Thread.sleep(500);
      }

      assertThat(keys(client)).containsExactlyInAnyOrder("later", "kept");
    }
  }

  private static void put(DynamoDbClient client, String key, @Nullable Instant expiry) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put("pk", AttributeValue.fromS(key));
    row.put("sk", AttributeValue.fromS("row"));
    if (expiry != null) {
      row.put("expires", AttributeValue.fromN(Long.toString(expiry.getEpochSecond())));
    }
    client.putItem(put -> put.tableName("t-rows").item(row));
  }

  private static List<String> keys(DynamoDbClient client) {
    return client.scan(scan -> scan.tableName("t-rows")).items().stream()
        .map(row -> row.getOrDefault("pk", AttributeValue.fromS("")).s())
        .toList();
  }
}
