package dev.cartwise.training.recommendation.neural;

import dev.cartwise.training.stopping.LastResort;
import java.time.Duration;

/**
 * What bounds one training of the sequence model, beside its planned passes.
 *
 * @param tokens next items learned in all passes together, at most; above 0
 * @param clock the longest time
 */
public record FitLimits(long tokens, LastResort clock) {

  /**
   * Tokens of a fit unless told otherwise: eight passes over 625,000 transitions. The passes that
   * are planned for fewer transitions need fewer tokens.
   */
  public static final long TOKENS = 5_000_000;

  /** Minutes of a fit unless told otherwise: many times what the tokens take on two processors. */
  public static final int MINUTES = 360;

  public FitLimits {
    if (tokens < 1) {
      throw new IllegalArgumentException("a fit needs a token, not " + tokens);
    }
  }

  /** Limits as a command takes them. */
  public static FitLimits of(long tokens, int minutes) {
    return new FitLimits(tokens, new LastResort(Duration.ofMinutes(minutes)));
  }
}
