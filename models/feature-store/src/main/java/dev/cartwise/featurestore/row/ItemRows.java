package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the table of item features.
 *
 * <p>A partition, {@code <shop>#<shard>#<kind>}, holds the rows of one kind of a {@link #SHARDS}th
 * of a shop's items; the item is the sort key. So the rows of one kind of a shop are a few queries,
 * which read nothing else, and a row of an item is one point read. The longest id of an item, 256
 * characters of four bytes, is a sort key of the greatest length.
 */
public final class ItemRows {

  /** Over how many partitions the rows of one kind of a shop are spread. */
  public static final int SHARDS = 4;

  private static final int MAX_SORT_KEY_BYTES = 1_024;
  private static final String MARK = "#";

  private ItemRows() {}

  /** Tells whether there can be a row of the item: its id has 1 to 1,024 bytes of UTF-8. */
  public static boolean isStorable(String itemId) {
    return !itemId.isEmpty()
        && itemId.length() <= MAX_SORT_KEY_BYTES
        && itemId.getBytes(StandardCharsets.UTF_8).length <= MAX_SORT_KEY_BYTES;
  }

  static RowKey key(ShopId shop, String itemId, String kind) {
    return new RowKey(partition(shop, shard(itemId), kind), itemId);
  }

  /** The partition keys of the shop's rows of one kind. */
  public static List<String> partitions(ShopId shop, String kind) {
    return IntStream.range(0, SHARDS).mapToObj(shard -> partition(shop, shard, kind)).toList();
  }

  /** The item that a row is about. */
  public static String itemId(RowReader row) {
    return row.text(RowSchema.SK);
  }

  /** The same of a row as it is stored. */
  public static String itemId(Map<String, AttributeValue> stored) {
    return itemId(RowReader.of(stored));
  }

  /** Tells whether a partition holds rows of the kind. */
  static boolean isOfKind(String pk, String kind) {
    return pk.endsWith(MARK + kind);
  }

  /**
   * The shop of a partition.
   *
   * @throws MalformedRowException if it is not the key of one
   */
  static ShopId shop(String pk) {
    int mark = pk.indexOf(MARK);
    if (mark < 0 || !ShopId.isWellFormed(pk.substring(0, mark))) {
      throw new MalformedRowException(RowSchema.PK, "is not the key of items");
    }
    return new ShopId(pk.substring(0, mark));
  }

  private static String partition(ShopId shop, int shard, String kind) {
    return shop.value() + MARK + shard + MARK + kind;
  }

  private static int shard(String itemId) {
    CRC32 hash = new CRC32();
    hash.update(itemId.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % SHARDS);
  }
}
