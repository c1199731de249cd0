package dev.cartwise.featurestore.review;

/**
 * What one review says about one aspect of its item.
 *
 * @param aspect the aspect's name, for example {@code sizeAndFit}
 * @param leaning whether the reviewer is pleased with it
 * @param positive the probability, 0 to 1, that they are
 * @param span the words that say so, without personal data
 */
public record AspectOpinion(String aspect, Leaning leaning, double positive, String span) {

  /** Which way an opinion leans. */
  public enum Leaning {
    /** Pleased. */
    POSITIVE,
    /** Displeased. */
    NEGATIVE,
    /** Neither, or both. */
    NEUTRAL
  }
}
