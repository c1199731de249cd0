package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.featurestore.review.AspectOpinion;
import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.ItemReputation;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.reviewsentiment.SentimentScores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON of answers about reviews; shares and scores are 0 to 1, undefined means are null. */
final class ReviewAnswers {

  private static final int PLACES = 4;

  private ReviewAnswers() {}

  /** The answer to {@code POST /reviews}. */
  static String stored(ReviewRecord review, SentimentScores scores) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("reviewId", review.reviewId());
    json.put("itemId", review.itemId());
    json.put("language", review.language());
    json.put("createdAtMillis", review.createdMillis());
    json.put("text", review.text());
    json.put("sentiment", review.sentiment().name());
    json.putObject("sentimentScore")
        .put("positive", rounded(scores.positive()))
        .put("negative", rounded(scores.negative()))
        .put("neutral", rounded(scores.neutral()))
        .put("mixed", rounded(scores.mixed()));
    ArrayNode aspects = json.putArray("aspects");
    for (AspectOpinion opinion : review.aspects()) {
      aspects
          .addObject()
          .put("aspect", opinion.aspect())
          .put("sentiment", opinion.leaning().name())
          .put("positive", rounded(opinion.positive()))
          .put("span", opinion.span());
    }
    return json.toString();
  }

  /** The answer to {@code DELETE /items/{itemId}/reviews/{reviewId}}. */
  static String withdrawn(String itemId, String reviewId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("itemId", itemId)
        .put("reviewId", reviewId)
        .toString();
  }

  /** The answer to {@code GET /items/{itemId}/reviews/summary}. */
  static String summary(String itemId, ItemReputation reputation) {
    ReviewCounts all = reputation.all().counts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("itemId", itemId);
    json.put("reviews", all.reviews());
    json.put("rated", all.rated());
    put(json, "meanStars", all.meanStars());
    ArrayNode stars = json.putArray("stars");
    all.stars().forEach(stars::add);
    ObjectNode sentiments = json.putObject("sentiments");
    Map<String, Integer> byName = new TreeMap<>();
    all.sentiments().forEach((each, count) -> byName.put(each.name(), count));
    byName.forEach(sentiments::put);
    ArrayNode trend = json.putArray("trend");
    reputation
        .weeks()
        .forEach(
            (week, counts) -> {
              ObjectNode entry = trend.addObject().put("week", week);
              entry.put("reviews", counts.reviews());
              put(entry, "meanStars", counts.meanStars());
              put(entry, "positive", counts.share(Sentiment.POSITIVE));
              put(entry, "negative", counts.share(Sentiment.NEGATIVE));
            });
    ArrayNode aspects = json.putArray("aspects");
    reputation.all().aspects().forEach((name, tally) -> put(aspects.addObject(), name, tally));
    return json.toString();
  }

  private static void put(ObjectNode json, String name, AspectTally tally) {
    json.put("aspect", name);
    json.put("reviews", tally.mentions());
    json.put("positive", rounded(tally.positive() / (double) tally.mentions()));
    json.put("negative", rounded(tally.negative() / (double) tally.mentions()));
    put(json, "praise", tally.praise());
    put(json, "criticism", tally.criticism());
  }

  private static void put(ObjectNode json, String name, AspectTally.@Nullable Quotation quotation) {
    if (quotation != null) {
      json.putObject(name).put("reviewId", quotation.reviewId()).put("span", quotation.span());
    }
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, rounded(value.getAsDouble()));
    } else {
      json.putNull(name);
    }
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
