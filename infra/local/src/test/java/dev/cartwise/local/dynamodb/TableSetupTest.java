package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.access.Callers;
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
      client.putItem(
          put ->
              put.tableName("t-items")
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("demo#i#1"),
                          "sk", AttributeValue.fromS("attributes"))));
      assertThat(setup.streamArn("t-items")).isNull();
      setup.create(List.of(TestTables.withStream("t-items")));
      setup.create(List.of(TestTables.withStream("t-items")));
      assertThat(setup.streamArn("t-items")).contains("t-items/stream/");
      assertThat(client.scan(scan -> scan.tableName("t-items")).items()).hasSize(1);
    }
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
