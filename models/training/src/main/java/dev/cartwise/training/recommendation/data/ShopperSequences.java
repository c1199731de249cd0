package dev.cartwise.training.recommendation.data;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the shoppers of an archive touched, one sequence each in time order, as the driver holds it.
 *
 * <p>A touch is a run of events on one item, whatever their kinds. Of a shopper the newest {@link
 * #MAX_TOUCHES} count, of a shop the first {@link #MAX_ALL_TOUCHES} in the order of the hashed
 * shoppers: an even sample, the same whenever it is taken.
 */
public final class ShopperSequences {

  static final int MAX_TOUCHES = 500;
  static final int MAX_ALL_TOUCHES = 4_000_000;

  private final Map<String, Integer> itemNumbers = new HashMap<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final int[] touches = new int[MAX_TOUCHES];
  private long count;

  private record Sequence(String shopper, int[] items) {}

  private ShopperSequences(List<String> itemIds) {
    for (String id : itemIds) {
      itemNumbers.put(id, itemNumbers.size());
    }
  }

  /**
   * Reads the sequences.
   *
   * @param events from {@link dev.cartwise.training.archive.ArchivedEvents}, each once
   * @param itemIds the items in the order of their numbers; events of others are left out
   * @return item numbers, the oldest first, the shoppers in the order of their hashes
   */
  public static List<int[]> read(Dataset<Row> events, List<String> itemIds) {
    ShopperSequences all = new ShopperSequences(itemIds);
    Iterator<Row> rows =
        events
            .select("shopper", "timeMillis", "eventKey", "itemId")
            .repartition(col("shopper"))
            .sortWithinPartitions("shopper", "timeMillis", "eventKey")
            .select("shopper", "itemId")
            .toLocalIterator();
    String shopper = "";
    while (rows.hasNext()) {
      Row row = rows.next();
      if (!shopper.equals(row.getString(0))) {
        all.end(shopper);
        shopper = row.getString(0);
      }
      Integer item = all.itemNumbers.get(row.getString(1));
      if (item != null) {
        all.touch(item);
      }
    }
    all.end(shopper);
    return all.sample();
  }

  private void touch(int item) {
    if (count == 0 || touches[(int) ((count - 1) % MAX_TOUCHES)] != item) {
      touches[(int) (count++ % MAX_TOUCHES)] = item;
    }
  }

  private void end(String shopper) {
    if (count > 0) {
      int[] items = new int[(int) Math.min(count, MAX_TOUCHES)];
      for (int i = 0; i < items.length; i++) {
        items[i] = touches[(int) ((count - items.length + i) % MAX_TOUCHES)];
      }
      sequences.add(new Sequence(shopper, items));
      count = 0;
    }
  }

  private List<int[]> sample() {
    sequences.sort(Comparator.comparing(Sequence::shopper));
    List<int[]> sample = new ArrayList<>();
    long all = 0;
    for (Sequence sequence : sequences) {
      all += sequence.items().length;
      if (all > MAX_ALL_TOUCHES) {
        break;
      }
      sample.add(sequence.items());
    }
    return sample;
  }
}
