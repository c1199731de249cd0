package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.review.IsoWeek;
import dev.cartwise.featurestore.review.ItemReputation;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.featurestore.row.ItemRows;
import dev.cartwise.featurestore.row.ReviewRows;
import dev.cartwise.featurestore.row.RowReader;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.TallyRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * are stored, whatever is repeated, lost or sent at the same time.
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

  private final DynamoDbClient client;
  private final String reviews;
  private final String itemFeatures;
  private final Backoff backoff;

  public DynamoDbReviewStore(DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this.client = client;
    this.reviews = tables.reviews();
    this.itemFeatures = tables.itemFeatures();
    this.backoff = backoff;
  }

  /**
   * Stores a review in place of its former self and brings the item's tallies up to date with it,
   * all or nothing. A review that is stored already changes nothing.
   *
   * @param isTimeGiven whether the shop told when it was written; if not, a review that is known
   *     keeps the time at which it came first
   * @return the review as stored
   * @throws UnwrittenException if it is not certain to be stored
   */
  public ReviewRecord put(ShopId shop, ReviewRecord review, boolean isTimeGiven) {
    RowKey key = ReviewRows.key(shop, review.itemId(), review.reviewId());
    @Nullable SdkException refusal = null;
    for (int attempt = 0; attempt < backoff.attempts(); attempt++) {
      backoff.await(attempt);
      try {
        Map<String, AttributeValue> row = get(reviews, key);
        @Nullable ReviewRecord former = row.isEmpty() ? null : ReviewRows.read(shop, row);
        ReviewRecord next =
            former == null || isTimeGiven ? review : review.at(former.createdMillis());
        if (next.equals(former)) {
          return next;
        }
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(put(reviews, ReviewRows.write(shop, next, version(row) + 1), version(row)));
        writes.add(tally(shop, former, next));
        writes.addAll(weeks(shop, former, next));
        client.transactWriteItems(request -> request.transactItems(writes));
        return next;
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

  private TransactWriteItem tally(ShopId shop, @Nullable ReviewRecord former, ReviewRecord next) {
    RowKey key = TallyRows.key(shop, next.itemId());
    Map<String, AttributeValue> row = get(itemFeatures, key);
    ReviewTally tally = row.isEmpty() ? ReviewTally.NONE : TallyRows.tally(row);
    ReviewTally rest = former == null ? tally : tally.without(former);
    return put(itemFeatures, TallyRows.write(key, rest.with(next), version(row) + 1), version(row));
  }

  private List<TransactWriteItem> weeks(
      ShopId shop, @Nullable ReviewRecord former, ReviewRecord next) {
    String week = IsoWeek.of(next.createdMillis());
    String formerWeek = former == null ? week : IsoWeek.of(former.createdMillis());
    List<TransactWriteItem> writes = new ArrayList<>();
    for (String each : new LinkedHashSet<>(List.of(week, formerWeek))) {
      RowKey key = TallyRows.weekKey(shop, next.itemId(), each);
      Map<String, AttributeValue> row = get(reviews, key);
      ReviewCounts counts = row.isEmpty() ? ReviewCounts.NONE : TallyRows.counts(row);
      if (former != null && each.equals(formerWeek)) {
        counts = counts.without(former);
      }
      if (each.equals(week)) {
        counts = counts.with(next);
      }
      writes.add(put(reviews, TallyRows.write(key, counts, version(row) + 1), version(row)));
    }
    return writes;
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
        if (week.reviews() > 0) {
          String name = RowReader.of(row).text(RowSchema.SK);
          counts.put(name.substring(TallyRows.WEEK_PREFIX.length()), week);
        }
      }
    }
    return new ItemReputation(all.isEmpty() ? ReviewTally.NONE : TallyRows.tally(all), counts);
  }

  /** What the reviews of every item of the shop say, fetched page by page. */
  public Stream<ItemTally> readAll(ShopId shop) {
    return new ItemQuery(client, itemFeatures, TallyRows.KIND)
        .all(shop)
        .map(row -> new ItemTally(ItemRows.itemId(row), TallyRows.tally(row)));
  }

  private Map<String, AttributeValue> get(String table, RowKey key) {
    return client
        .getItem(get -> get.tableName(table).key(RowSchema.attributes(key)).consistentRead(true))
        .item();
  }

  private static long version(Map<String, AttributeValue> row) {
    return row.isEmpty() ? 0 : RowReader.of(row).wholeNumber(ReviewRows.VERSION);
  }

  private static TransactWriteItem put(
      String table, Map<String, AttributeValue> row, long replaced) {
    return TransactWriteItem.builder()
        .put(
            put -> {
              put.tableName(table).item(row);
              if (replaced == 0) {
                put.conditionExpression("attribute_not_exists(pk)");
              } else {
                put.conditionExpression("v = :v")
                    .expressionAttributeValues(
                        Map.of(":v", AttributeValue.fromN(Long.toString(replaced))));
              }
            })
        .build();
  }

  /** Gives back the refusal if trying again may help, else throws it. */
  private static TransactionCanceledException passing(TransactionCanceledException e) {
    if (e.cancellationReasons().stream().allMatch(reason -> PASSING.contains(reason.code()))) {
      return e;
    }
    throw e;
  }
}
