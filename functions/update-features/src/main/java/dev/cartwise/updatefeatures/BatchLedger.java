package dev.cartwise.updatefeatures;

import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.convergence.RowLedger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of one batch: which records failed, and counts by shop. Threads may share it. */
final class BatchLedger implements RowLedger {

  /** What is counted. */
  enum Count {
    /** Interactions that arrived. */
    RECEIVED("InteractionsReceived", false),
    /** Rows that were written. */
    MERGED("RowsMerged", false),
    /** Rows that held everything already. */
    UNCHANGED("RowsUnchanged", false),
    /** Interactions that were archived. */
    ARCHIVED("InteractionsArchived", true),
    /** Records that must come again. */
    FAILED("RecordsFailed", true);

    private final String label;
    private final boolean isMetric;

    Count(String label, boolean isMetric) {
      this.label = label;
      this.isMetric = isMetric;
    }
  }

  /** Stands where the shop of a record could not be read; no shop can have this name. */
  static final String UNKNOWN_SHOP = "-";

  private final Set<String> failed = new LinkedHashSet<>();
  private final Map<String, Map<Count, Integer>> counts = new TreeMap<>();

  @Override
  public void merged(ShopId shop) {
    count(shop, Count.MERGED, 1);
  }

  @Override
  public void unchanged(ShopId shop) {
    count(shop, Count.UNCHANGED, 1);
  }

  void count(ShopId shop, Count what, int number) {
    add(shop.value(), what, number);
  }

  /** Notes a record that cannot be read. */
  void poison(String sequenceNumber) {
    fail(UNKNOWN_SHOP, sequenceNumber);
  }

  /** Notes records that did not take effect. */
  void fail(ShopId shop, Collection<String> sequenceNumbers) {
    sequenceNumbers.forEach(sequenceNumber -> fail(shop.value(), sequenceNumber));
  }

  /** The sequence numbers of the failed records. */
  synchronized Set<String> failed() {
    return failed;
  }

  /** The counts of each shop, by its name. */
  synchronized Map<String, Map<Count, Integer>> counts() {
    return counts;
  }

  /** Writes the counts, one line for each shop. */
  synchronized void write(MetricLines metrics) {
    counts.forEach(
        (shop, numbers) -> {
          Map<String, Integer> kept = new LinkedHashMap<>();
          Map<String, Integer> others = new LinkedHashMap<>();
          numbers.forEach(
              (count, number) -> (count.isMetric ? kept : others).put(count.label, number));
          metrics.count(shop, kept, others);
        });
  }

  private synchronized void fail(String shop, String sequenceNumber) {
    if (failed.add(sequenceNumber)) {
      add(shop, Count.FAILED, 1);
    }
  }

  private synchronized void add(String shop, Count what, int number) {
    counts
        .computeIfAbsent(shop, name -> new EnumMap<>(Count.class))
        .merge(what, number, Integer::sum);
  }
}
