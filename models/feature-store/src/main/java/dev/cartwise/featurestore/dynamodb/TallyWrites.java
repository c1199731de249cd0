package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.review.IsoWeek;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.TallyRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What becomes of an item's tallies when one of its reviews changes. */
final class TallyWrites {

  private final VersionedRows rows;
  private final FeatureTables tables;
  private final Retention retention;

  TallyWrites(VersionedRows rows, FeatureTables tables, Retention retention) {
    this.rows = rows;
    this.tables = tables;
    this.retention = retention;
  }

  /**
   * The writes that count one review out and another in.
   *
   * @param former the review as it was counted, or null if it was not
   * @param next the review as it is to be counted, or null if it is not
   */
  List<TransactWriteItem> of(
      ShopId shop,
      String itemId,
      @Nullable ReviewRecord former,
      @Nullable ReviewRecord next,
      long nowMillis) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(tally(TallyRows.key(shop, itemId), former, next, nowMillis));
    SortedMap<String, Long> weeks = new TreeMap<>();
    for (ReviewRecord review : new ReviewRecord[] {former, next}) {
      if (review != null) {
        weeks.put(IsoWeek.of(review.createdMillis()), IsoWeek.endMillis(review.createdMillis()));
      }
    }
    weeks.forEach(
        (week, endMillis) -> {
          RowKey key = TallyRows.weekKey(shop, itemId, week);
          writes.addAll(week(key, endMillis, countedIn(week, former), countedIn(week, next)));
        });
    return writes;
  }

  private TransactWriteItem tally(
      RowKey key, @Nullable ReviewRecord former, @Nullable ReviewRecord next, long nowMillis) {
    Map<String, AttributeValue> row = rows.get(tables.itemFeatures(), key);
    ReviewTally tally = row.isEmpty() ? ReviewTally.NONE : TallyRows.tally(row);
    tally = former == null ? tally : tally.without(former);
    tally = next == null ? tally : tally.with(next);
    tally = tally.quoting(created -> !retention.isOver(created, nowMillis));
    long version = VersionedRows.version(row);
    return VersionedRows.put(
        tables.itemFeatures(), TallyRows.write(key, tally, version + 1), version);
  }

  private static @Nullable ReviewRecord countedIn(String week, @Nullable ReviewRecord review) {
    return review != null && IsoWeek.of(review.createdMillis()).equals(week) ? review : null;
  }

  /** None for a week that is gone already and gets no review. */
  private List<TransactWriteItem> week(
      RowKey key, long endMillis, @Nullable ReviewRecord former, @Nullable ReviewRecord next) {
    Map<String, AttributeValue> row = rows.get(tables.reviews(), key);
    if (row.isEmpty() && next == null) {
      return List.of();
    }
    ReviewCounts counts = row.isEmpty() ? ReviewCounts.NONE : TallyRows.counts(row);
    counts = former == null || row.isEmpty() ? counts : counts.without(former);
    counts = next == null ? counts : counts.with(next);
    long version = VersionedRows.version(row);
    Map<String, AttributeValue> written = new HashMap<>(TallyRows.write(key, counts, version + 1));
    RowExpiry.put(written, retention.expirySeconds(endMillis));
    return List.of(VersionedRows.put(tables.reviews(), written, version));
  }
}
