package dev.cartwise.local.dynamodb;

import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteQueue;
import com.almworks.sqlite4java.SQLiteStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.AmazonDynamoDBOfflineSQLiteJob;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * Rows of plain tables: those without a stream or a further index, whose keys are texts.
 *
 * <p>DynamoDB Local reads and parses how a table is made for each read of a row and twice for each
 * write, and reads what it replaces once more, for a stream. That takes most of the one thread that
 * has the file.
 */
final class PlainRows {

  /**
   * A row to put in the place of the one that has its key.
   *
   * @param condition holds of the row that it may replace, or of null if there is none
   */
  record Put(
      Map<String, AttributeValue> row,
      Predicate<@Nullable Map<String, AttributeValue>> condition) {}

  private final SQLiteQueue file;
  private final IntConsumer written;

  /**
   * @param file whose thread reads and writes
   * @param written is told how many rows were written
   */
  PlainRows(SQLiteQueue file, IntConsumer written) {
    this.file = file;
    this.written = written;
  }

  /** Tells whether a table is plain. */
  static boolean areOf(TableInfo table) {
    StreamSpecification stream = table.getStreamSpecification();
    return (stream == null || !stream.streamEnabled())
        && !table.hasGSIs()
        && table.getLSINames().isEmpty()
        && isText(table.getHashKey())
        && (!table.hasRangeKey() || isText(table.getRangeKey()));
  }

  private static boolean isText(AttributeDefinition key) {
    return key.attributeType() == ScalarAttributeType.S;
  }

  /** The row of a key, or null. */
  @Nullable Map<String, AttributeValue> get(TableInfo table, Map<String, AttributeValue> key) {
    List<Map<String, AttributeValue>> found = get(table, List.of(key));
    return found.isEmpty() ? null : found.get(0);
  }

  /** The rows of these keys that exist. */
  List<Map<String, AttributeValue>> get(TableInfo table, List<Map<String, AttributeValue>> keys) {
    List<StoredKey> wanted = keys.stream().map(key -> StoredKey.of(key, table)).toList();
    return file
        .execute(
            new AmazonDynamoDBOfflineSQLiteJob<List<byte[]>>() {
              @Override
              protected List<byte[]> doWork() throws SQLiteException {
                SQLiteStatement select = getPreparedStatement(StoredKey.selecting(table));
                List<byte[]> rows = new ArrayList<>();
                for (StoredKey key : wanted) {
                  byte[] row = key.find(select);
                  if (row != null) {
                    rows.add(row);
                  }
                }
                return rows;
              }
            })
        .get()
        .stream()
        .map(StoredRow::read)
        .toList();
  }

  /** Puts a row in the place of the one that has its key. */
  void put(TableInfo table, Map<String, AttributeValue> row) {
    StoredRow stored = StoredRow.of(row, table);
    file.execute(
            new AmazonDynamoDBOfflineSQLiteJob<@Nullable Void>() {
              @Override
              protected @Nullable Void doWork() throws SQLiteException {
                stored.put(getPreparedStatement(StoredRow.inserting(table)));
                return null;
              }
            })
        .get();
    written.accept(1);
  }

  /**
   * Puts rows all in one transaction.
   *
   * @return those of which the condition does not hold
   */
  List<Put> put(TableInfo table, List<Put> puts) {
    List<StoredRow> rows = puts.stream().map(put -> StoredRow.of(put.row(), table)).toList();
    List<Put> refused =
        file.execute(
                new AmazonDynamoDBOfflineSQLiteJob<List<Put>>() {
                  @Override
                  protected List<Put> doWork() throws SQLiteException {
                    SQLiteStatement select = getPreparedStatement(StoredKey.selecting(table));
                    SQLiteStatement insert = getPreparedStatement(StoredRow.inserting(table));
                    List<Put> refused = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                      StoredRow row = rows.get(i);
                      byte[] before = row.key().find(select);
                      if (puts.get(i)
                          .condition()
                          .test(before == null ? null : StoredRow.read(before))) {
                        row.put(insert);
                      } else {
                        refused.add(puts.get(i));
                      }
                    }
                    return refused;
                  }
                })
            .get();
    written.accept(puts.size() - refused.size());
    return refused;
  }
}
