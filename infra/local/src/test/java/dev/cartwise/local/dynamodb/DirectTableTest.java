package dev.cartwise.local.dynamodb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteQueue;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.featurestore.dynamodb.VersionedTable.Replacement;
import dev.cartwise.local.access.Callers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class DirectTableTest {
  private static final String TABLE = "t-versions";
  private static final RowKey ANN = new RowKey("ann", "recent");
  private static final RowKey BEA = new RowKey("bea", "recent");

  @TempDir Path directory;
  private LocalTables tables;
  private DynamoDbClient client;
  private VersionedTable table;

  @BeforeEach
  void start() {
    tables = LocalTables.startKeepingExpired(directory, new Callers());
    client = tables.client();
    new TableSetup(client).create(List.of(TestTables.withoutStream(TABLE)));
    table = tables.direct(TABLE);
  }

  @AfterEach
  void stop() {
    client.close();
    tables.close();
  }

  @Test
  void findsWhatIsThere() {
    table.replace(List.of(replacement(ANN, 0, "first")));

    assertThat(table.get(List.of(ANN, BEA))).containsExactly(row(ANN, 1, "first"));
    assertThat(table.get(List.of())).isEmpty();
  }

  @Test
  void leavesRowsOfAnotherVersionAndPutsTheOthers() {
    table.replace(List.of(replacement(ANN, 0, "first")));
    table.replace(List.of(replacement(ANN, 1, "second")));

    Set<RowKey> lost =
        table.replace(List.of(replacement(ANN, 1, "late"), replacement(BEA, 0, "first")));

    assertThat(lost).containsExactly(ANN);
    assertThat(table.replace(List.of(replacement(BEA, 0, "twice")))).containsExactly(BEA);
    assertThat(table.get(List.of(ANN, BEA)))
        .containsExactlyInAnyOrder(row(ANN, 2, "second"), row(BEA, 1, "first"));
  }

  @Test
  void losesNothingBesideClientsThatWriteTheSameRow() throws Exception {
    int each = 200;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        writers.add(
            threads.submit(
                () -> {
                  for (int put = 0; put < each; ) {
                    put +=
                        table.replace(List.of(replacement(ANN, version(), "we"))).isEmpty() ? 1 : 0;
                  }
                }));
        writers.add(
            threads.submit(
                () -> {
                  for (int put = 0; put < each; ) {
                    put += isPutByClient(version()) ? 1 : 0;
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(version()).isEqualTo(4 * each);
  }

  @Test
  void isOfAnyKind() {
    new TableSetup(client).create(List.of(TestTables.withStream("t-streamed")));
    VersionedTable streamed = tables.direct("t-streamed");

    assertThat(streamed.replace(List.of(replacement(ANN, 0, "first")))).isEmpty();
    assertThat(streamed.replace(List.of(replacement(ANN, 0, "late"), replacement(BEA, 0, "new"))))
        .containsExactly(ANN);
    assertThat(streamed.get(List.of(ANN, BEA)))
        .containsExactlyInAnyOrder(row(ANN, 1, "first"), row(BEA, 1, "new"));
  }

  @Test
  void tellsWhichRowsAFileDidNotTakeOrGive() throws Exception {
    SQLiteQueue empty = new SQLiteQueue(directory.resolve("empty.db").toFile()).start();
    OpenDatabase database =
        OpenDatabase.in(Files.createDirectory(directory.resolve("other")), new JobThreads(false));
    try {
      new TableSetup(database.service().dynamoDbClient())
          .create(List.of(TestTables.withoutStream(TABLE)));
      VersionedTable broken =
          new DirectTable(database.access(), new PlainRows(empty, rows -> {}), TABLE);

      assertThatThrownBy(() -> broken.replace(List.of(replacement(ANN, 0, "first"))))
          .isInstanceOfSatisfying(
              UnwrittenException.class, e -> assertThat(e.unwritten()).containsExactly(ANN));
      assertThatThrownBy(() -> broken.get(List.of(ANN)))
          .isInstanceOf(UnreadException.class)
          .hasMessageContaining(TABLE);
    } finally {
      database.service().shutdown();
      empty.stop(true).join();
    }
  }

  private boolean isPutByClient(long version) {
    try {
      client.putItem(
          put -> {
            put.tableName(TABLE).item(row(ANN, version + 1, "they"));
            if (version == 0) {
              put.conditionExpression("attribute_not_exists(pk)");
            } else {
              put.conditionExpression("v = :v")
                  .expressionAttributeValues(Map.of(":v", number(version)));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private long version() {
    List<Map<String, AttributeValue>> found = table.get(List.of(ANN));
    return found.isEmpty() ? 0 : Long.parseLong(requireNonNull(found.get(0).get("v")).n());
  }

  private static Replacement replacement(RowKey key, long version, String text) {
    return new Replacement(row(key, version + 1, text), version);
  }

  private static Map<String, AttributeValue> row(RowKey key, long version, String text) {
    return Map.of(
        "pk", AttributeValue.fromS(key.pk()),
        "sk", AttributeValue.fromS(key.sk()),
        "v", number(version),
        "text", AttributeValue.fromS(text));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
