package dev.cartwise.local.dynamodb;

import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.dynamodb.services.local.shared.access.LocalDBUtils;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * A row of a plain table as DynamoDB Local has it in its file, to the byte.
 *
 * @param key of the row
 * @param json its attributes
 * @param bytes how large DynamoDB takes it to be
 * @param hashOrder what scans go by
 * @param rangeOrder the same of the sort key; null in a table without one
 */
record StoredRow(
    StoredKey key, byte[] json, long bytes, byte[] hashOrder, byte @Nullable [] rangeOrder) {
  private static final DynamoDbObjectMapper JSON = new DynamoDbObjectMapper();

  static StoredRow of(Map<String, AttributeValue> row, TableInfo table) {
    try {
      return new StoredRow(
          StoredKey.of(row, table),
          JSON.writeValueAsBytes(row),
          LocalDBUtils.getItemSizeBytes(row),
          order(row, table.getHashKey()),
          table.hasRangeKey() ? order(row, table.getRangeKey()) : null);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] order(Map<String, AttributeValue> row, AttributeDefinition key) {
    return LocalDBUtils.getHashValue(StoredKey.value(row, key));
  }

  /** The attributes of a row that was found. */
  static Map<String, AttributeValue> read(byte[] json) {
    try {
      return JSON.readValue(json, DynamoDbObjectMapper.ITEM_TYPE);
    } catch (IOException e) {
      throw new UncheckedIOException("a row is damaged", e);
    }
  }

  /** The statement that puts a row in the place of the one that has its key. */
  static String inserting(TableInfo table) {
    return "INSERT OR REPLACE INTO \""
        + table.getTableName()
        + (table.hasRangeKey()
            ? "\" (ObjectJSON, itemSize, hashKey, hashValue, rangeKey, rangeValue)"
                + " VALUES (?, ?, ?, ?, ?, ?)"
            : "\" (ObjectJSON, itemSize, hashKey, hashValue) VALUES (?, ?, ?, ?)");
  }

  /** Puts this row. */
  void put(SQLiteStatement insert) throws SQLiteException {
    insert.reset().bind(1, json).bind(2, bytes).bind(3, key.hash()).bind(4, hashOrder);
    byte[] range = key.range();
    if (range != null) {
      insert.bind(5, range).bind(6, rangeOrder);
    }
    insert.step();
  }
}
