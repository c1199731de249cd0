package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.Callers;
import dev.cartwise.local.failure.LocalSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableSetupTest {

  @TempDir Path directory;

  @Test
  void givesAStreamToATableThatWasMadeWithoutOne() {
    try (LocalTables tables = LocalTables.start(directory, new Callers());
        DynamoDbClient client = tables.client()) {
      TableSetup setup = new TableSetup(client);
      setup.create(List.of(TestTables.withoutStream("t-items")));
      put(client, "demo#0#attributes", "1");
      assertThat(setup.streamArn("t-items")).isNull();
      setup.create(List.of(TestTables.withStream("t-items")));
      setup.create(List.of(TestTables.withStream("t-items")));
      assertThat(setup.streamArn("t-items")).contains("t-items/stream/");
      assertThat(client.scan(scan -> scan.tableName("t-items")).items()).hasSize(1);
    }
  }

  @Test
  void refusesItemsInTheKeysOfAnEarlierVersion() {
    try (LocalTables tables = LocalTables.start(directory, new Callers());
        DynamoDbClient client = tables.client()) {
      new TableSetup(client).create(List.of(TestTables.withoutStream("t-items")));
      ItemTableLayout.require(client, "t-items");
      put(client, "demo#0#attributes", "1");
      ItemTableLayout.require(client, "t-items");
      client.deleteTable(delete -> delete.tableName("t-items"));
      new TableSetup(client).create(List.of(TestTables.withoutStream("t-items")));
      put(client, "demo#i#1", "attributes");
      assertThatThrownBy(() -> ItemTableLayout.require(client, "t-items"))
          .isInstanceOf(LocalSystemException.class)
          .hasMessageContaining("send the items again");
    }
  }

  private static void put(DynamoDbClient client, String pk, String sk) {
    client.putItem(
        put ->
            put.tableName("t-items")
                .item(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))));
  }

  @Test
  void letsRowsExpireWhereTheStackSaysSo() {
    try (LocalTables tables = LocalTables.start(directory, new Callers());
        DynamoDbClient client = tables.client()) {
      TableSetup setup = new TableSetup(client);
      setup.create(List.of(TestTables.withExpiry("t-items", "goneAt")));
      setup.create(List.of(TestTables.withExpiry("t-items", "goneAt")));
      assertThat(
              client
                  .describeTimeToLive(describe -> describe.tableName("t-items"))
                  .timeToLiveDescription()
                  .attributeName())
          .isEqualTo("goneAt");
    }
  }
}
