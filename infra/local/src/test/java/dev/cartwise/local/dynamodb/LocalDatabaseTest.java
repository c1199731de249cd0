package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

class LocalDatabaseTest {
  private static final String TABLE = "t-rows";
  private static final int WRITES_BETWEEN_CHECKPOINTS = 10;

  @TempDir Path directory;

  @Test
  void takesTheLogIntoTheFileEverySoManyWrites() throws Exception {
    try (Opened opened = new Opened()) {
      long empty = opened.fileBytes();
      IntStream.range(1, WRITES_BETWEEN_CHECKPOINTS).forEach(opened::put);
      opened.read();
      assertThat(opened.fileBytes()).isEqualTo(empty);

      opened.put(0);
      opened.read();

      assertThat(opened.fileBytes()).isGreaterThan(empty);
    }
  }

  @Test
  void waitsForTheEndOfATransaction() throws Exception {
    try (Opened opened = new Opened()) {
      long empty = opened.fileBytes();
      opened.putTogether(WRITES_BETWEEN_CHECKPOINTS + 1);
      opened.read();
      assertThat(opened.fileBytes()).isEqualTo(empty);

      IntStream.range(1, WRITES_BETWEEN_CHECKPOINTS).forEach(opened::put);
      opened.read();

      assertThat(opened.fileBytes()).isGreaterThan(empty);
    }
  }

  /** Processes share a log through a file beside it, which is not made for one alone. */
  @Test
  void holdsTheFileAlone() throws Exception {
    try (Opened opened = new Opened()) {
      opened.put(1);

      assertThat(directory.resolve("tables.db-wal")).isNotEmptyFile();
      assertThat(directory.resolve("tables.db-shm")).doesNotExist();
    }
  }

  private final class Opened implements AutoCloseable {
    private final AmazonDynamoDBLocal database;
    private final DynamoDbClient client;

    Opened() throws Exception {
      SQLiteLibraryLoader.initialize();
      database =
          OpenDatabase.of(
                  LocalDatabase.open(directory, WRITES_BETWEEN_CHECKPOINTS), new JobThreads(false))
              .service();
      client = database.dynamoDbClient();
      new TableSetup(client).create(List.of(TestTables.withoutStream(TABLE)));
    }

    long fileBytes() throws IOException {
      return Files.size(directory.resolve("tables.db"));
    }

    void put(int key) {
      client.putItem(put -> put.tableName(TABLE).item(row(key)));
    }

    void putTogether(int count) {
      client.transactWriteItems(
          write ->
              write.transactItems(
                  IntStream.range(0, count)
                      .mapToObj(key -> Put.builder().tableName(TABLE).item(row(key)).build())
                      .map(put -> TransactWriteItem.builder().put(put).build())
                      .toList()));
    }

    /** Comes behind everything that was begun before. */
    void read() {
      client.getItem(get -> get.tableName(TABLE).key(row(0)));
    }

    private static Map<String, AttributeValue> row(int key) {
      return Map.of("pk", AttributeValue.fromS("row " + key), "sk", AttributeValue.fromS("row"));
    }

    @Override
    public void close() {
      database.shutdown();
    }
  }
}
