package dev.cartwise.featurestore.review;

/** Tells that a review was taken back and is not newer than that. */
public final class WithdrawnReviewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WithdrawnReviewException(String reviewId) {
    super("the review '" + reviewId + "' was withdrawn");
  }
}
