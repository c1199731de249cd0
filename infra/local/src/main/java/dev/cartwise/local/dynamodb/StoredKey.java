package dev.cartwise.local.dynamodb;

import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * A key of a plain table as DynamoDB Local has it in its file.
 *
 * @param hash the partition key in UTF-8
 * @param range the sort key likewise; null in a table without one
 */
record StoredKey(byte[] hash, byte @Nullable [] range) {

  /** The key of a row, or of a key's attributes. */
  static StoredKey of(Map<String, AttributeValue> row, TableInfo table) {
    return new StoredKey(
        text(row, table.getHashKey()), table.hasRangeKey() ? text(row, table.getRangeKey()) : null);
  }

  private static byte[] text(Map<String, AttributeValue> row, AttributeDefinition key) {
    return value(row, key).getS().getBytes(StandardCharsets.UTF_8);
  }

  /** A part of a row's key. */
  static AttributeValue value(Map<String, AttributeValue> row, AttributeDefinition key) {
    return Objects.requireNonNull(row.get(key.attributeName()));
  }

  /** The statement that finds a row. */
  static String selecting(TableInfo table) {
    return "SELECT ObjectJSON FROM \""
        + table.getTableName()
        + "\" WHERE hashKey = ?"
        + (table.hasRangeKey() ? " AND rangeKey = ?" : "");
  }

  /** Finds the row that has this key, or null. */
  byte @Nullable [] find(SQLiteStatement select) throws SQLiteException {
    select.reset().bind(1, hash);
    if (range != null) {
      select.bind(2, range);
    }
    return select.step() ? select.columnBlob(0) : null;
  }
}
