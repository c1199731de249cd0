package dev.cartwise.reviewsentiment.cue;

/**
 * What is read of a text once its cues are heard.
 *
 * @param logit log-odds of pleased against displeased
 * @param undecided probability that it takes neither side alone
 * @param torn share of that which is both
 */
public record CuedReading(double logit, double undecided, double torn) {
  /** The log-odds that a cue adds. */
  private static final double SURE = 3;

  /** Log-odds that outweigh that no listed word says a side. */
  private static final double PLAIN = 3;

  /** How much of the belief in one side is left where cues speak against it. */
  private static final double LEFT = 0.3;

  /** Returns what a reading becomes by a cue. */
  public CuedReading with(TextCues cues) {
    return switch (cues.cue()) {
      case NONE -> this;
      case PRAISED -> sided(SURE, cues.share());
      case BLAMED -> sided(-SURE, cues.share());
      case OPPOSED -> new CuedReading(logit, 1 - (1 - undecided) * LEFT, 1 - (1 - torn) * LEFT);
      case NEITHER -> new CuedReading(logit, 1 - (1 - undecided) * LEFT, torn * LEFT);
      case SILENT -> silent();
    };
  }

  private CuedReading sided(double told, double share) {
    return new CuedReading(logit + share * told, undecided * (1 - share * (1 - LEFT)), torn);
  }

  private CuedReading silent() {
    double sure = 1 / (1 + Math.exp(PLAIN - Math.abs(logit)));
    return new CuedReading(logit, 1 - (1 - undecided) * sure, torn * LEFT);
  }
}
