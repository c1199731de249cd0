package dev.cartwise.recommendation.blend.model;

import java.util.Arrays;
import java.util.List;

/**
 * A piece of evidence that an item comes next. Each is a number per item; the score of an item is
 * their weighted sum.
 */
public enum Evidence {
  /** Logit of the sequence model: cosine of query and item vector times the learned scale. */
  NEURAL,
  /** Log strength of "follows one of the last few items". */
  FOLLOWS_RECENT,
  /** Log strength of "follows any item of the history", older ones fading slowly. */
  FOLLOWS,
  /** Log strength of "comes before any item of the history". */
  PRECEDES,
  /** Log strength of being two steps away in the graph of what goes with what. */
  TWO_STEPS,
  /** Log of one plus the number of training interactions. */
  POPULARITY,
  /** 1 if the item is in the history. */
  SEEN,
  /** 1 if the item is the newest of the history. */
  SEEN_LAST,
  /** 1 if the item's newest occurrence is the one before the newest. */
  SEEN_BEFORE_LAST,
  /** Log of how many places ago the item was seen last, 0 for the newest or none. */
  SEEN_AGE,
  /** Log of how often the item is in the history, 0 for once or never. */
  SEEN_OFTEN;

  /** Where a piece of evidence comes from. */
  public enum Source {
    /** The sequence model. */
    NETWORK,
    /** What follows what. */
    EDGES,
    /** What everybody buys. */
    POPULARITY,
    /** The item's own places in the history. */
    REPEATS
  }

  /** Where it comes from. */
  public Source source() {
    return switch (this) {
      case NEURAL -> Source.NETWORK;
      case FOLLOWS_RECENT, FOLLOWS, PRECEDES, TWO_STEPS -> Source.EDGES;
      case POPULARITY -> Source.POPULARITY;
      case SEEN, SEEN_LAST, SEEN_BEFORE_LAST, SEEN_AGE, SEEN_OFTEN -> Source.REPEATS;
    };
  }

  /** The evidence from one source, in the order in which it is summed. */
  public static List<Evidence> of(Source source) {
    return Arrays.stream(values()).filter(evidence -> evidence.source() == source).toList();
  }

  /** Strength that an edge sum of zero stands for in the log strengths. */
  static final float LOG_FLOOR = 1e-3f;

  /** Log strength of a sum of edges relative to no edge at all, 0 or more. */
  public static float logStrength(float sum) {
    return (float) NaturalLogarithm.of(1 + (double) sum / LOG_FLOOR);
  }

  /** What an interaction keeps of its weight for every newer one, for evidence out of edges. */
  public float decay() {
    return switch (this) {
      case FOLLOWS_RECENT -> 0.5f;
      case FOLLOWS, PRECEDES -> 0.8f;
      case TWO_STEPS -> 0.7f;
      default -> throw new IllegalStateException(this + " is no evidence out of edges");
    };
  }
}
