package dev.cartwise.featurestore.review;

import dev.cartwise.contracts.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One review as it is kept.
 *
 * @param reviewId the shop's id of the review, unique among the reviews of its item
 * @param itemId what it is about
 * @param shopperId who wrote it
 * @param stars 1 to 5, or null if none were given
 * @param text the words, without personal data
 * @param language the language they were read in, {@code zh}, {@code zh-TW} or {@code en}
 * @param createdMillis when it was written, in UTC milliseconds
 * @param sentiment what it feels as a whole
 * @param aspects at most one opinion an aspect
 */
public record ReviewRecord(
    String reviewId,
    String itemId,
    String shopperId,
    @Nullable Integer stars,
    String text,
    String language,
    long createdMillis,
    Sentiment sentiment,
    List<AspectOpinion> aspects) {

  public ReviewRecord {
    aspects = List.copyOf(aspects);
  }

  /** The same review, written at another time. */
  public ReviewRecord at(long millis) {
    return new ReviewRecord(
        reviewId, itemId, shopperId, stars, text, language, millis, sentiment, aspects);
  }
}
