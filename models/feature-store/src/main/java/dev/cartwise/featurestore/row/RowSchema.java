package dev.cartwise.featurestore.row;

import dev.cartwise.featurestore.RowKey;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every row has, whatever it is about: its key and the version of its layout. */
public final class RowSchema {

  /** The attribute of the partition key. */
  public static final String PK = "pk";

  /** The attribute of the sort key. */
  public static final String SK = "sk";

  /** The attribute of how many times a row was written, for rows that are replaced on condition. */
  public static final String WRITES = "v";

  /** The attribute of the layout's version. */
  static final String VERSION = "schemaVersion";

  /** The version that this code writes, and the newest it reads. */
  static final int CURRENT = 1;

  private RowSchema() {}

  /** The attributes of a key. */
  public static Map<String, AttributeValue> attributes(RowKey key) {
    return Map.of(PK, AttributeValue.fromS(key.pk()), SK, AttributeValue.fromS(key.sk()));
  }

  /** The key of a row. */
  public static RowKey key(Map<String, AttributeValue> row) {
    return new RowKey(RowReader.of(row).text(PK), RowReader.of(row).text(SK));
  }

  /** A row that has nothing yet but its key and its layout's version. */
  static Map<String, AttributeValue> begin(RowKey key) {
    Map<String, AttributeValue> row = new HashMap<>(attributes(key));
    row.put(VERSION, AttributeValue.fromN(Integer.toString(CURRENT)));
    return row;
  }
}
