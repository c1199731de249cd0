package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.access.Callers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class RememberedTablesTest {
  private static final String TABLE = "t-rows";
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

  @TempDir Path directory;
  private LocalTables tables;
  private DynamoDbClient client;

  @BeforeEach
  void start() {
    tables = LocalTables.startKeepingExpired(directory, new Callers());
    client = tables.direct();
    new TableSetup(client).create(List.of(TestTables.withoutStream(TABLE)));
    put();
  }

  @AfterEach
  void stop() {
    tables.close();
  }

  @Test
  void forgetATableThatIsDeleted() {
    client.deleteTable(delete -> delete.tableName(TABLE));
    assertThatThrownBy(this::put).hasMessageContaining("non-existent table");

    new TableSetup(client).create(List.of(TestTables.withoutStream(TABLE)));
    put();

    assertThat(client.getItem(get -> get.tableName(TABLE).key(ROW)).item()).isEqualTo(ROW);
  }

  @Test
  void forgetATableThatChanges() {
    client.updateTimeToLive(
        update ->
            update
                .tableName(TABLE)
                .timeToLiveSpecification(set -> set.enabled(true).attributeName("over")));

    assertThat(
            client
                .describeTimeToLive(describe -> describe.tableName(TABLE))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.ENABLED);
  }

  @Test
  void refusalsStayWhatTheyAre() {
    assertThatThrownBy(() -> client.putItem(put -> put.tableName(TABLE).item(Map.of())))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("key");
  }

  private void put() {
    client.putItem(put -> put.tableName(TABLE).item(ROW));
  }
}
