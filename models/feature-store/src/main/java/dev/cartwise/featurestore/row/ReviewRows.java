package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.review.AspectOpinion;
import dev.cartwise.featurestore.review.AspectOpinion.Leaning;
import dev.cartwise.featurestore.review.IsoWeek;
import dev.cartwise.featurestore.review.ReviewRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The layout of a review's row in the table of reviews. Of a withdrawn review only its id and its
 * time stay, so that the review is not taken for a new one when it comes again.
 */
public final class ReviewRows {

  private static final String MARK = "#i#";
  private static final String SORT_KEY = "r#";
  private static final String CREATED = "created";
  private static final int MOST_STARS = 5;
  private static final String WITHDRAWN = "withdrawn";

  private ReviewRows() {}

  public static RowKey key(ShopId shop, String itemId, String reviewId) {
    return new RowKey(partition(shop, itemId), SORT_KEY + reviewId);
  }

  /** The partition key of an item's reviews. */
  public static String partition(ShopId shop, String itemId) {
    return shop.value() + MARK + itemId;
  }

  /** The row as stored when its next version is {@code version}, as long as the retention says. */
  public static Map<String, AttributeValue> write(
      ShopId shop, ReviewRecord review, long version, Retention retention) {
    Map<String, AttributeValue> row =
        RowSchema.begin(key(shop, review.itemId(), review.reviewId()));
    row.put(RowSchema.WRITES, number(version));
    row.put("shopper", AttributeValue.fromS(review.shopperId()));
    Integer stars = review.stars();
    if (stars != null) {
      row.put("stars", number(stars));
    }
    row.put("text", AttributeValue.fromS(review.text()));
    row.put("language", AttributeValue.fromS(review.language()));
    row.put(CREATED, number(review.createdMillis()));
    row.put("sentiment", AttributeValue.fromS(review.sentiment().name()));
    row.put(
        "aspects", AttributeValue.fromL(review.aspects().stream().map(ReviewRows::write).toList()));
    RowExpiry.put(row, retention.expirySeconds(IsoWeek.endMillis(review.createdMillis())));
    return row;
  }

  /**
   * The row that a withdrawn review leaves.
   *
   * @param expirySeconds until when the withdrawal is remembered, UTC seconds
   */
  public static Map<String, AttributeValue> writeWithdrawn(
      ShopId shop, ReviewRecord review, long version, long expirySeconds) {
    Map<String, AttributeValue> row =
        RowSchema.begin(key(shop, review.itemId(), review.reviewId()));
    row.put(RowSchema.WRITES, number(version));
    row.put(CREATED, number(review.createdMillis()));
    row.put(WITHDRAWN, AttributeValue.fromBool(true));
    RowExpiry.put(row, OptionalLong.of(expirySeconds));
    return row;
  }

  /** Tells whether a row is what a withdrawn review left. */
  public static boolean isWithdrawn(Map<String, AttributeValue> stored) {
    return stored.containsKey(WITHDRAWN);
  }

  /** When the review of a row was written, withdrawn or not, in UTC milliseconds. */
  public static long createdMillis(Map<String, AttributeValue> stored) {
    return RowReader.of(stored).upToSchema(RowSchema.CURRENT).wholeNumber(CREATED);
  }

  private static AttributeValue write(AspectOpinion opinion) {
    return AttributeValue.fromM(
        Map.of(
            "aspect", AttributeValue.fromS(opinion.aspect()),
            "leaning", AttributeValue.fromS(opinion.leaning().name()),
            "positive", AttributeValue.fromN(Double.toString(opinion.positive())),
            "span", AttributeValue.fromS(opinion.span())));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static ReviewRecord read(ShopId shop, Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new ReviewRecord(
        after(SORT_KEY, row, RowSchema.SK),
        after(partition(shop, ""), row, RowSchema.PK),
        row.text("shopper"),
        stored.containsKey("stars") ? Integer.valueOf(stars(row)) : null,
        row.text("text"),
        row.text("language"),
        row.wholeNumber(CREATED),
        sentiment("sentiment", row.text("sentiment")),
        opinions(row));
  }

  private static String after(String prefix, RowReader row, String attribute) {
    String key = row.text(attribute);
    if (!key.startsWith(prefix)) {
      throw new MalformedRowException(attribute, "is not the key of a review");
    }
    return key.substring(prefix.length());
  }

  private static int stars(RowReader row) {
    long stars = row.wholeNumber("stars");
    if (stars < 1 || stars > MOST_STARS) {
      throw new MalformedRowException("stars", "is " + stars + ", not 1 to " + MOST_STARS);
    }
    return (int) stars;
  }

  private static List<AspectOpinion> opinions(RowReader row) {
    return row.rows("aspects").stream()
        .map(
            opinion ->
                new AspectOpinion(
                    opinion.text("aspect"),
                    leaning(opinion.text("leaning")),
                    opinion.number("positive"),
                    opinion.text("span")))
        .toList();
  }

  /** The sentiment of a stored name. */
  static Sentiment sentiment(String attribute, String name) {
    try {
      return Sentiment.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new MalformedRowException(attribute, "has the unknown sentiment " + name, e);
    }
  }

  private static Leaning leaning(String name) {
    try {
      return Leaning.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new MalformedRowException("aspects", "has the unknown leaning " + name, e);
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
