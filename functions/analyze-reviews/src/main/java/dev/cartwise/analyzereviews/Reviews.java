package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.reviewsentiment.ReviewAnalysis;
import java.time.InstantSource;

/** Takes reviews in, and tells what an item's reviews say together. */
final class Reviews {

  private static final int DEFAULT_WEEKS = 26;
  private static final int MAX_WEEKS = 260;

  private final DynamoDbReviewStore store;
  private final MetricLines metrics;
  private final InstantSource clock;

  Reviews(DynamoDbReviewStore store, MetricLines metrics, InstantSource clock) {
    this.store = store;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Reads, judges and stores a review.
   *
   * @throws AwsException InvalidInputException that names the offending member
   */
  String put(ShopId shop, byte[] body, ReviewReader reader) {
    PutReviewRequest request = PutReviewRequest.read(body, clock);
    ReviewAnalysis analysis = reader.analyze(request.text(), request.language());
    ReviewRecord review =
        new ReviewRecord(
            request.reviewId(),
            request.itemId(),
            request.userId(),
            request.stars(),
            request.text(),
            request.languageCode(),
            request.createdMillis(),
            analysis.scores().sentiment(),
            AspectOpinions.of(analysis.aspects()));
    ReviewRecord stored = store.put(shop, review, request.isTimeGiven());
    boolean isNegative = stored.sentiment() == Sentiment.NEGATIVE;
    metrics.count(shop.value(), isNegative ? "NegativeReviews" : "OtherReviews", 1);
    return ReviewAnswers.stored(stored, analysis.scores());
  }

  /**
   * Tells what an item's reviews say; an item without reviews has zero of them.
   *
   * @throws AwsException InvalidInputException that names the offending parameter
   */
  String summary(ShopId shop, HttpApiRequest request) {
    String itemId = request.pathId("itemId");
    int weeks = request.wholeNumber("weeks", 1, MAX_WEEKS).orElse(DEFAULT_WEEKS);
    return ReviewAnswers.summary(itemId, store.reputation(shop, itemId, weeks));
  }
}
