package dev.cartwise.featurestore.review;

import dev.cartwise.contracts.Sentiment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many reviews there are, of how many stars and of which sentiment.
 *
 * @param reviews all of them
 * @param stars how many gave 1, 2, 3, 4 and 5 stars
 * @param sentiments how many feel what, none is zero
 */
public record ReviewCounts(int reviews, List<Integer> stars, Map<Sentiment, Integer> sentiments) {

  /** Of nothing. */
  public static final ReviewCounts NONE = new ReviewCounts(0, List.of(0, 0, 0, 0, 0), Map.of());

  private static final int MOST_STARS = 5;

  public ReviewCounts {
    if (stars.size() != MOST_STARS) {
      throw new IllegalArgumentException("stars has " + stars.size() + " entries, not 5");
    }
    stars = List.copyOf(stars);
    sentiments = Map.copyOf(sentiments);
  }

  /** These with one more review. */
  public ReviewCounts with(ReviewRecord review) {
    return add(review, 1);
  }

  /** These without a review that is among them. */
  public ReviewCounts without(ReviewRecord review) {
    return add(review, -1);
  }

  private ReviewCounts add(ReviewRecord review, int sign) {
    List<Integer> ratings = new ArrayList<>(stars);
    Integer rating = review.stars();
    if (rating != null) {
      ratings.set(rating - 1, ratings.get(rating - 1) + sign);
    }
    Map<Sentiment, Integer> feelings = new HashMap<>(sentiments);
    feelings.merge(review.sentiment(), sign, Integer::sum);
    feelings.values().removeIf(count -> count == 0);
    return new ReviewCounts(reviews + sign, ratings, feelings);
  }

  /** How many gave stars. */
  public int rated() {
    return stars.stream().mapToInt(Integer::intValue).sum();
  }

  /** The mean of the stars, 1 to 5, or empty if nobody gave any. */
  public OptionalDouble meanStars() {
    double sum = 0;
    for (int i = 0; i < MOST_STARS; i++) {
      sum += (i + 1.0) * stars.get(i);
    }
    return rated() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / rated());
  }

  /** The share of the reviews that feel so, 0 to 1, or empty if there are none. */
  public OptionalDouble share(Sentiment sentiment) {
    return reviews == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sentiments.getOrDefault(sentiment, 0) / (double) reviews);
  }
}
