package dev.cartwise.featurestore.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * What all reviews of an item say together.
 *
 * @param counts how many there are
 * @param aspects what they say about each aspect, by its name; none without a mention
 */
public record ReviewTally(ReviewCounts counts, SortedMap<String, AspectTally> aspects) {

  /** Of an item nobody reviewed. */
  public static final ReviewTally NONE = new ReviewTally(ReviewCounts.NONE, new TreeMap<>());

  public ReviewTally {
    aspects = Collections.unmodifiableSortedMap(new TreeMap<>(aspects));
  }

  /** This with one more review. */
  public ReviewTally with(ReviewRecord review) {
    SortedMap<String, AspectTally> more = new TreeMap<>(aspects);
    for (AspectOpinion opinion : review.aspects()) {
      AspectTally tally = more.getOrDefault(opinion.aspect(), AspectTally.NONE);
      more.put(opinion.aspect(), tally.with(review, opinion));
    }
    return new ReviewTally(counts.with(review), more);
  }

  /**
   * This with some of its quotations only; the numbers stay.
   *
   * @param isKept tells by the time of a review, in UTC milliseconds, whether it is quoted
   */
  public ReviewTally quoting(LongPredicate isKept) {
    SortedMap<String, AspectTally> quoting = new TreeMap<>();
    aspects.forEach((name, tally) -> quoting.put(name, tally.quoting(isKept)));
    return new ReviewTally(counts, quoting);
  }

  /** This without a review that is part of it. */
  public ReviewTally without(ReviewRecord review) {
    SortedMap<String, AspectTally> fewer = new TreeMap<>(aspects);
    for (AspectOpinion opinion : review.aspects()) {
      AspectTally tally = fewer.getOrDefault(opinion.aspect(), AspectTally.NONE);
      fewer.put(opinion.aspect(), tally.without(review.reviewId(), opinion));
    }
    fewer.values().removeIf(tally -> tally.mentions() == 0);
    return new ReviewTally(counts.without(review), fewer);
  }
}
