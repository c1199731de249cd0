package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.review.ReviewRecord;
import dev.cartwise.featurestore.review.WithdrawnReviewException;
import dev.cartwise.reviewsentiment.ReviewAnalysis;
import java.time.InstantSource;

/** Takes reviews in and back, and tells what an item's reviews say together. */
final class Reviews {

  private static final int DEFAULT_WEEKS = 26;
  private static final int MAX_WEEKS = 260;
  private static final int CONFLICT = 409;

  private final DynamoDbReviewStore store;
  private final MetricLines metrics;
  private final InstantSource clock;
  private final Retention retention;

  Reviews(
      DynamoDbReviewStore store, MetricLines metrics, InstantSource clock, Retention retention) {
    this.store = store;
    this.metrics = metrics;
    this.clock = clock;
    this.retention = retention;
  }

  /**
   * Reads, judges and stores a review.
   *
   * @throws AwsException InvalidInputException that names the offending member; ConflictException
   *     if the review was withdrawn
   */
  String put(ShopId shop, byte[] body, ReviewReader reader) {
    PutReviewRequest request = PutReviewRequest.read(body, clock, retention);
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
    ReviewRecord stored = stored(shop, review, request.isTimeGiven());
    boolean isNegative = stored.sentiment() == Sentiment.NEGATIVE;
    metrics.note(shop.value(), isNegative ? "NegativeReviews" : "OtherReviews", 1);
    return ReviewAnswers.stored(stored, analysis.scores());
  }

  private ReviewRecord stored(ShopId shop, ReviewRecord review, boolean isTimeGiven) {
    try {
      return store.put(shop, review, isTimeGiven);
    } catch (WithdrawnReviewException e) {
      throw new AwsException(
          "ConflictException",
          CONFLICT,
          "reviewId: was withdrawn; only a later createdAtMillis makes it a new review",
          e);
    }
  }

  /**
   * Takes a review back; to do so again changes nothing.
   *
   * @throws AwsException InvalidInputException that names an id that no review can have;
   *     ResourceNotFoundException if no such review is known
   */
  String withdraw(ShopId shop, HttpApiRequest request) {
    String itemId = PutReviewRequest.id(request, "itemId");
    String reviewId = PutReviewRequest.reviewId(request);
    if (!store.withdraw(shop, itemId, reviewId)) {
      throw AwsException.notFound(
          "reviewId", "no review '" + reviewId + "' of '" + itemId + "' is known");
    }
    metrics.note(shop.value(), "WithdrawnReviews", 1);
    return ReviewAnswers.withdrawn(itemId, reviewId);
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
