package dev.cartwise.recommendation.blend.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence that an item comes next. Each is a number per item; the score of an item is
 * their weighted sum, added source by source. Files keep the weights in this order, so new evidence
 * goes to the end.
 */
public enum Evidence {
  /** Logit of the sequence model: cosine of query and item vector times the learned scale. */
  NEURAL(Source.NETWORK),
  /** Log strength of "follows one of the last few items". */
  FOLLOWS_RECENT(Relation.FOLLOWS, 0.5f),
  /** Log strength of "follows any item of the history", older ones fading slowly. */
  FOLLOWS(Relation.FOLLOWS, 0.8f),
  /** Log strength of "comes before any item of the history". */
  PRECEDES(Relation.PRECEDES, 0.8f),
  /** Log strength of being two steps away in the graph of what goes with what. */
  TWO_STEPS(Relation.TWO_STEPS, 0.7f),
  /** Log of one plus the number of training interactions. */
  POPULARITY(Source.POPULARITY),
  /** 1 if the item is in the history. */
  SEEN(Source.REPEATS),
  /** 1 if the item is the newest of the history. */
  SEEN_LAST(Source.REPEATS),
  /** 1 if the item's newest occurrence is the one before the newest. */
  SEEN_BEFORE_LAST(Source.REPEATS),
  /** Log of how many places ago the item was seen last, 0 for the newest or none. */
  SEEN_AGE(Source.REPEATS),
  /** Log of how often the item is in the history, 0 for once or never. */
  SEEN_OFTEN(Source.REPEATS),
  /** How much the item shares rare traits with items of the history. */
  SHARES_TRAITS(Relation.SHARES_TRAITS, 0.8f),
  /** How much the item's photo looks like those of items of the history. */
  LOOKS_LIKE(Relation.LOOKS_LIKE, 0.8f),
  /** How much the item's title and description say what those of items of the history say. */
  READS_LIKE(Relation.READS_LIKE, 0.8f),
  /** Log strength of "resembles items of the history and has no events". */
  RESEMBLES_NEW(Relation.RESEMBLES_NEW, 0.8f),
  /** Log strength of being predicted by the items of the history, each beside the others. */
  PREDICTS(Relation.PREDICTS, 0.8f),
  /** What {@link #NEURAL} says of an item of the history, 0 for others. */
  SEEN_FIT(Source.REPEATS),
  /** Log of the length of the history if the item is in it, 0 for others. */
  SEEN_BY_LENGTH(Source.REPEATS),
  /** {@link #SEEN_LAST} times the log of the length of the history. */
  SEEN_LAST_BY_LENGTH(Source.REPEATS),
  /** {@link #SEEN_BEFORE_LAST} times the log of the length of the history. */
  SEEN_BEFORE_LAST_BY_LENGTH(Source.REPEATS),
  /** {@link #SEEN_AGE} times the log of the length of the history. */
  SEEN_AGE_BY_LENGTH(Source.REPEATS),
  /** {@link #SEEN_OFTEN} times the log of the length of the history. */
  SEEN_OFTEN_BY_LENGTH(Source.REPEATS);

  /** Where a piece of evidence comes from, in the order in which all is summed. */
  public enum Source {
    /** The sequence model. */
    NETWORK,
    /** What goes with what. */
    EDGES,
    /** What everybody buys. */
    POPULARITY,
    /** The item's own places in the history. */
    REPEATS
  }

  private final Source source;
  private final @Nullable Relation relation;
  private final float decay;

  Evidence(Source source) {
    this.source = source;
    this.relation = null;
    this.decay = 1f;
  }

  Evidence(Relation relation, float decay) {
    this.source = Source.EDGES;
    this.relation = relation;
    this.decay = decay;
  }

  /** Where it comes from. */
  public Source source() {
    return source;
  }

  /** The evidence from one source, in the order in which it is summed. */
  public static List<Evidence> of(Source source) {
    return Arrays.stream(values()).filter(evidence -> evidence.source() == source).toList();
  }

  /** Strength that an edge sum of zero stands for in the log strengths. */
  static final float LOG_FLOOR = 1e-3f;

  /**
   * What a sum of edges counts, 0 or more: its log strength relative to no edge at all, and of
   * resemblance between items that have events the sum itself.
   */
  public float strength(float sum) {
    return switch (relation()) {
      case SHARES_TRAITS, LOOKS_LIKE, READS_LIKE -> sum;
      case FOLLOWS, PRECEDES, TWO_STEPS, RESEMBLES_NEW, PREDICTS ->
          (float) NaturalLogarithm.of(1 + (double) sum / LOG_FLOOR);
    };
  }

  /**
   * The relation between items that evidence out of edges follows.
   *
   * @throws IllegalStateException for evidence from elsewhere
   */
  public Relation relation() {
    if (relation == null) {
      throw new IllegalStateException(this + " is no evidence out of edges");
    }
    return relation;
  }

  /** What an interaction keeps of its weight for every newer one, for evidence out of edges. */
  public float decay() {
    return decay;
  }
}
