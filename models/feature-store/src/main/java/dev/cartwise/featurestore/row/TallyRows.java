package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.AspectTally.Quotation;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewTally;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The layouts of tallies: of all reviews in a row of the table of item features, of one week's in a
 * row of the table of reviews.
 */
public final class TallyRows {

  /** The kind of row, which ends the partition key of the tally of all reviews. */
  public static final String KIND = "reviews";

  public static final String WEEK_PREFIX = "w#";

  private TallyRows() {}

  public static RowKey key(ShopId shop, String itemId) {
    return ItemRows.key(shop, itemId, KIND);
  }

  public static RowKey weekKey(ShopId shop, String itemId, String week) {
    return new RowKey(ReviewRows.partition(shop, itemId), WEEK_PREFIX + week);
  }

  public static Map<String, AttributeValue> write(RowKey key, ReviewCounts counts, long version) {
    Map<String, AttributeValue> row = RowSchema.begin(key);
    row.put(RowSchema.WRITES, AttributeValue.fromN(Long.toString(version)));
    row.put("reviews", number(counts.reviews()));
    row.put("stars", AttributeValue.fromL(counts.stars().stream().map(TallyRows::number).toList()));
    Map<String, AttributeValue> sentiments = new HashMap<>();
    counts.sentiments().forEach((each, count) -> sentiments.put(each.name(), number(count)));
    row.put("sentiments", AttributeValue.fromM(sentiments));
    return row;
  }

  public static Map<String, AttributeValue> write(RowKey key, ReviewTally tally, long version) {
    Map<String, AttributeValue> row = write(key, tally.counts(), version);
    Map<String, AttributeValue> aspects = new HashMap<>();
    tally.aspects().forEach((name, aspect) -> aspects.put(name, write(aspect)));
    row.put("aspects", AttributeValue.fromM(aspects));
    return row;
  }

  private static AttributeValue write(AspectTally aspect) {
    Map<String, AttributeValue> members = new HashMap<>();
    members.put("mentions", number(aspect.mentions()));
    members.put("positive", number(aspect.positive()));
    members.put("negative", number(aspect.negative()));
    put(members, "praise", aspect.praise());
    put(members, "criticism", aspect.criticism());
    return AttributeValue.fromM(members);
  }

  private static void put(
      Map<String, AttributeValue> members, String name, @Nullable Quotation words) {
    if (words != null) {
      members.put(
          name,
          AttributeValue.fromM(
              Map.of(
                  "review", AttributeValue.fromS(words.reviewId()),
                  "span", AttributeValue.fromS(words.span()),
                  "certainty", AttributeValue.fromN(Double.toString(words.certainty())),
                  "created", AttributeValue.fromN(Long.toString(words.createdMillis())))));
    }
  }

  /**
   * Reads the counts of a row.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static ReviewCounts counts(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    List<Integer> stars = row.counts("stars");
    if (stars.size() != 5) {
      throw new MalformedRowException("stars", "has " + stars.size() + " entries, not 5");
    }
    Map<Sentiment, Integer> sentiments = new EnumMap<>(Sentiment.class);
    row.countsByName("sentiments")
        .forEach((name, count) -> sentiments.put(ReviewRows.sentiment("sentiments", name), count));
    return new ReviewCounts((int) row.wholeNumber("reviews"), stars, sentiments);
  }

  /**
   * Reads the tally of all reviews.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static ReviewTally tally(Map<String, AttributeValue> stored) {
    TreeMap<String, AspectTally> aspects = new TreeMap<>();
    RowReader.of(stored)
        .rowsByName("aspects")
        .forEach((name, aspect) -> aspects.put(name, aspect(aspect)));
    return new ReviewTally(counts(stored), aspects);
  }

  private static AspectTally aspect(RowReader row) {
    return new AspectTally(
        (int) row.wholeNumber("mentions"),
        (int) row.wholeNumber("positive"),
        (int) row.wholeNumber("negative"),
        row.optionalRow("praise").map(TallyRows::quotation).orElse(null),
        row.optionalRow("criticism").map(TallyRows::quotation).orElse(null));
  }

  private static Quotation quotation(RowReader row) {
    return new Quotation(
        row.text("review"),
        row.text("span"),
        row.number("certainty"),
        row.optionalWholeNumber("created").orElse(0));
  }

  private static AttributeValue number(int value) {
    return AttributeValue.fromN(Integer.toString(value));
  }
}
