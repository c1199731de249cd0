package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.review.ItemReputation;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.featurestore.review.WithdrawnReviewException;
import dev.cartwise.featurestore.row.ItemRows;
import dev.cartwise.featurestore.row.ReviewRows;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.RowReader;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.TallyRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Reviews in DynamoDB. A review, the tally of its item and that of its week are replaced in one
 * transaction on condition of their versions, so the tallies are always those of the reviews that
 * are stored, whatever is repeated, lost or sent at the same time. A review that goes because it is
 * old stays counted in the tally of its item, and is quoted no more.
 */
public final class DynamoDbReviewStore {

  /**
   * A tally with the item it is about.
   *
   * @param itemId the item
   * @param tally what its reviews say
   */
  public record ItemTally(String itemId, ReviewTally tally) {}

  private static final Set<String> PASSING =
      Set.of(
          "None",
          "ConditionalCheckFailed",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded");

  /** For how long a withdrawn review is known. */
  static final Duration REMEMBERED = Duration.ofDays(400);

  private final DynamoDbClient client;
  private final VersionedRows rows;
  private final TallyWrites tallies;
  private final String reviews;
  private final String itemFeatures;
  private final Backoff backoff;
  private final Retention retention;
  private final InstantSource clock;

  /**
   * @param retention how long reviews are kept after the week in which they were written
   */
  public DynamoDbReviewStore(
      DynamoDbClient client,
      FeatureTables tables,
      Backoff backoff,
      Retention retention,
      InstantSource clock) {
    this.client = client;
    this.rows = new VersionedRows(client);
    this.tallies = new TallyWrites(rows, tables, retention);
    this.reviews = tables.reviews();
    this.itemFeatures = tables.itemFeatures();
    this.backoff = backoff;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Stores a review in place of its former self and brings the item's tallies up to date with it,
   * all or nothing. A review that is stored already changes nothing.
   *
   * @param isTimeGiven whether the shop told when it was written; if not, a review that is known
   *     keeps the time at which it came first
   * @return the review as stored
   * @throws WithdrawnReviewException if it was withdrawn and was not written later than the
   *     withdrawn one
   * @throws UnwrittenException if it is not certain to be stored
   */
  public ReviewRecord put(ShopId shop, ReviewRecord review, boolean isTimeGiven) {
    RowKey key = ReviewRows.key(shop, review.itemId(), review.reviewId());
    return attempt(
        key,
        () -> {
          Map<String, AttributeValue> row = rows.get(reviews, key);
          if (isWithdrawn(row)
              && !(isTimeGiven && review.createdMillis() > ReviewRows.createdMillis(row))) {
            throw new WithdrawnReviewException(review.reviewId());
          }
          @Nullable ReviewRecord former =
              row.isEmpty() || ReviewRows.isWithdrawn(row) ? null : ReviewRows.read(shop, row);
          ReviewRecord next =
              former == null || isTimeGiven ? review : review.at(former.createdMillis());
          if (!next.equals(former)) {
            long version = VersionedRows.version(row);
            replace(shop, former, next, row, ReviewRows.write(shop, next, version + 1, retention));
          }
          return next;
        });
  }

  /**
   * Takes a review back: its text and shopper go, and the item's tallies and quotations are as if
   * it had never been, all or nothing. A withdrawn review can be withdrawn again; for {@link
   * #REMEMBERED} it does not come back by being sent again.
   *
   * @return whether there is or was such a review
   * @throws UnwrittenException if it is not certain to be withdrawn
   */
  public boolean withdraw(ShopId shop, String itemId, String reviewId) {
    RowKey key = ReviewRows.key(shop, itemId, reviewId);
    return attempt(
        key,
        () -> {
          Map<String, AttributeValue> row = rows.get(reviews, key);
          if (row.isEmpty() || ReviewRows.isWithdrawn(row)) {
            return isWithdrawn(row);
          }
          ReviewRecord former = ReviewRows.read(shop, row);
          long version = VersionedRows.version(row);
          long until = clock.instant().plus(REMEMBERED).getEpochSecond();
          replace(
              shop, former, null, row, ReviewRows.writeWithdrawn(shop, former, version + 1, until));
          return true;
        });
  }

  private boolean isWithdrawn(Map<String, AttributeValue> row) {
    return ReviewRows.isWithdrawn(row) && !RowExpiry.isPast(row, clock.millis());
  }

  private void replace(
      ShopId shop,
      @Nullable ReviewRecord former,
      @Nullable ReviewRecord next,
      Map<String, AttributeValue> row,
      Map<String, AttributeValue> written) {
    String itemId = Objects.requireNonNull(next == null ? former : next).itemId();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(VersionedRows.put(reviews, written, VersionedRows.version(row)));
    writes.addAll(tallies.of(shop, itemId, former, next, clock.millis()));
    client.transactWriteItems(request -> request.transactItems(writes));
  }

  /** Tries until it succeeds, each time from what is stored then. */
  private <T> T attempt(RowKey key, Supplier<T> change) {
    @Nullable SdkException refusal = null;
    for (int attempt = 0; attempt < backoff.attempts(); attempt++) {
      backoff.await(attempt);
      try {
        return change.get();
      } catch (TransactionCanceledException e) {
        refusal = passing(e);
      } catch (AwsServiceException e) {
        refusal = BatchWriter.throttled(e);
      } catch (SdkClientException answerLost) {
        refusal = answerLost;
      }
    }
    throw new UnwrittenException(reviews, List.of(key), refusal);
  }

  /**
   * What an item's reviews say.
   *
   * @param weeks how many weeks to give at most, the newest
   */
  public ItemReputation reputation(ShopId shop, String itemId, int weeks) {
    if (!ItemRows.isStorable(itemId)) {
      return new ItemReputation(ReviewTally.NONE, Collections.emptySortedMap());
    }
    Map<String, AttributeValue> all =
        client
            .getItem(
                get ->
                    get.tableName(itemFeatures)
                        .key(RowSchema.attributes(TallyRows.key(shop, itemId))))
            .item();
    SortedMap<String, ReviewCounts> counts = new TreeMap<>();
    if (!all.isEmpty()) {
      QueryRequest newestWeeks =
          QueryRequest.builder()
              .tableName(reviews)
              .keyConditionExpression("pk = :pk AND begins_with(sk, :week)")
              .expressionAttributeValues(
                  Map.of(
                      ":pk", AttributeValue.fromS(ReviewRows.partition(shop, itemId)),
                      ":week", AttributeValue.fromS(TallyRows.WEEK_PREFIX)))
              .scanIndexForward(false)
              .limit(weeks)
              .build();
      for (Map<String, AttributeValue> row : client.query(newestWeeks).items()) {
        ReviewCounts week = TallyRows.counts(row);
        if (week.reviews() > 0 && !RowExpiry.isPast(row, clock.millis())) {
          String name = RowReader.of(row).text(RowSchema.SK);
          counts.put(name.substring(TallyRows.WEEK_PREFIX.length()), week);
        }
      }
    }
    ReviewTally tally = all.isEmpty() ? ReviewTally.NONE : TallyRows.tally(all);
    return new ItemReputation(
        tally.quoting(created -> !retention.isOver(created, clock.millis())), counts);
  }

  /** What the reviews of every item of the shop say, fetched page by page. */
  public Stream<ItemTally> readAll(ShopId shop) {
    return new ItemQuery(client, itemFeatures, TallyRows.KIND)
        .all(shop)
        .map(row -> new ItemTally(ItemRows.itemId(row), TallyRows.tally(row)));
  }

  /** Gives back the refusal if trying again may help, else throws it. */
  private static TransactionCanceledException passing(TransactionCanceledException e) {
    if (e.cancellationReasons().stream().allMatch(reason -> PASSING.contains(reason.code()))) {
      return e;
    }
    throw e;
  }
}
