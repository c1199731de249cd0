package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.dynamodb.VersionedTable.Replacement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbVersionedTableTest {

  private static final Backoff QUICK = new Backoff(2, Duration.ofMillis(1), Duration.ofMillis(2));
  private static final RowKey ANN = new RowKey("ann", "recent");
  private static final RowKey BEA = new RowKey("bea", "recent");
  private static final RowKey CARL = new RowKey("carl", "recent");

  private final LocalDynamoDb dynamoDb = new LocalDynamoDb();
  private final VersionedTable table =
      DynamoDbVersionedTable.ofShoppers(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK);

  @AfterEach
  void stop() {
    dynamoDb.close();
  }

  @Test
  void leavesRowsOfAnotherVersionAndPutsTheOthers() {
    assertThat(table.replace(List.of(replacement(ANN, 0)))).isEmpty();

    Set<RowKey> lost = table.replace(List.of(replacement(ANN, 0), replacement(BEA, 0)));

    assertThat(lost).containsExactly(ANN);
    assertThat(table.replace(List.of(replacement(ANN, 1), replacement(BEA, 2))))
        .containsExactly(BEA);
    assertThat(table.get(List.of(ANN, BEA, CARL)))
        .containsExactlyInAnyOrder(row(ANN, 2), row(BEA, 1));
  }

  @Test
  void namesEveryRowOfACallThatBrokeOff() {
    Replacement without = new Replacement(Map.of("pk", text("bea"), "sk", text("recent")), 0);
    Replacement tooLarge =
        new Replacement(
            Map.of("pk", text("carl"), "sk", text("recent"), "d", text("x".repeat(500_000))), 0);

    assertThatThrownBy(() -> table.replace(List.of(replacement(ANN, 0), tooLarge, without)))
        .isInstanceOfSatisfying(
            UnwrittenException.class,
            e -> assertThat(e.unwritten()).containsExactly(ANN, CARL, BEA));
    assertThat(table.get(List.of(ANN, BEA, CARL))).containsExactly(row(ANN, 1));
  }

  private static Replacement replacement(RowKey key, long version) {
    return new Replacement(row(key, version + 1), version);
  }

  private static Map<String, AttributeValue> row(RowKey key, long version) {
    return Map.of(
        "pk", text(key.pk()),
        "sk", text(key.sk()),
        "v", AttributeValue.fromN(Long.toString(version)));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
