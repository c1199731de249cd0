package dev.cartwise.featurestore.review;

import dev.cartwise.featurestore.review.AspectOpinion.Leaning;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What all reviews of an item say about one aspect.
 *
 * @param mentions how many speak about it
 * @param positive how many of these are pleased with it
 * @param negative how many are displeased
 * @param praise the words of a pleased one, or null if there is none at hand
 * @param criticism the words of a displeased one, or null if there is none at hand
 */
public record AspectTally(
    int mentions,
    int positive,
    int negative,
    @Nullable Quotation praise,
    @Nullable Quotation criticism) {

  private static final int MIN_OPINIONS = 3;
  private static final double PRAISE = 0.7;
  private static final double CRITICISM = 0.5;

  static final AspectTally NONE = new AspectTally(0, 0, 0, null, null);

  /**
   * Words of one review.
   *
   * @param reviewId where they stand
   * @param span the words, without personal data
   * @param certainty the probability, 0.5 to 1, that they lean the way they are quoted for
   * @param createdMillis when they were written, in UTC milliseconds; 0 if that was not noted
   */
  public record Quotation(String reviewId, String span, double certainty, long createdMillis) {

    private boolean isBetterThan(@Nullable Quotation other) {
      return other == null
          || certainty > other.certainty
          || (certainty == other.certainty && reviewId.compareTo(other.reviewId) < 0);
    }
  }

  /** Tells whether most of at least three reviewers are pleased with the aspect. */
  public boolean isPraised() {
    return positive >= MIN_OPINIONS && positive >= PRAISE * mentions;
  }

  /** Tells whether at least three reviewers, half of them or more, are displeased with it. */
  public boolean isCriticised() {
    return negative >= MIN_OPINIONS && negative >= CRITICISM * mentions;
  }

  AspectTally with(ReviewRecord review, AspectOpinion opinion) {
    Quotation words =
        new Quotation(
            review.reviewId(),
            opinion.span(),
            Math.max(opinion.positive(), 1 - opinion.positive()),
            review.createdMillis());
    boolean pleased = opinion.leaning() == Leaning.POSITIVE;
    boolean displeased = opinion.leaning() == Leaning.NEGATIVE;
    return new AspectTally(
        mentions + 1,
        positive + (pleased ? 1 : 0),
        negative + (displeased ? 1 : 0),
        pleased && words.isBetterThan(praise) ? words : praise,
        displeased && words.isBetterThan(criticism) ? words : criticism);
  }

  AspectTally without(String reviewId, AspectOpinion opinion) {
    return new AspectTally(
        mentions - 1,
        positive - (opinion.leaning() == Leaning.POSITIVE ? 1 : 0),
        negative - (opinion.leaning() == Leaning.NEGATIVE ? 1 : 0),
        unlessOf(reviewId, praise),
        unlessOf(reviewId, criticism));
  }

  AspectTally quoting(LongPredicate isKept) {
    return new AspectTally(
        mentions, positive, negative, ifKept(isKept, praise), ifKept(isKept, criticism));
  }

  private static @Nullable Quotation ifKept(LongPredicate isKept, @Nullable Quotation words) {
    return words != null && isKept.test(words.createdMillis()) ? words : null;
  }

  private static @Nullable Quotation unlessOf(String reviewId, @Nullable Quotation words) {
    return words == null || words.reviewId().equals(reviewId) ? null : words;
  }
}
