package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.PleasedShare;

/**
 * The share of pleased texts among some whose labels nobody knows, by expectation and maximisation
 * (Saerens, Latinne and Decaestecker 2002; Alexandari, Kundaje and Shrikumar 2020, arXiv
 * 1901.06852): what calibrated log-odds say under a share is asked for the share that it amounts
 * to, until both agree.
 */
public final class LabelShift {
  private static final int ROUNDS = 1000;
  private static final double CLOSE = 1e-9;

  /** How many texts of the calibrated share are supposed beside those that were read. */
  static final double SUPPOSED_TEXTS = 50;

  /** How far, in log-odds, goods of another kind move the estimate where no share has moved. */
  static final double DOUBT = 1;

  private LabelShift() {}

  /**
   * Corrects a share where texts say clearly that another one holds: by what the estimate differs
   * beyond {@value #DOUBT} in log-odds. Less than that is what a kind of goods that nobody learned
   * from brings about by itself.
   *
   * @param logits of pleased against displeased, for the share that is served
   */
  public static PleasedShare correct(double[] logits, PleasedShare known) {
    double served = PleasedShare.logOdds(known.served());
    double moved = PleasedShare.logOdds(estimate(logits, known.served())) - served;
    double kept = Math.signum(moved) * Math.max(0, Math.abs(moved) - DOUBT);
    return known.servedAt(Blend.probability(served + kept));
  }

  /**
   * Estimates the share; the fewer texts, the nearer it stays to the one that was calibrated for.
   *
   * @param logits of pleased against displeased
   * @param calibrated the share of pleased texts that the log-odds hold for, between 0 and 1
   * @return between 0 and 1
   */
  public static double estimate(double[] logits, double calibrated) {
    double share = calibrated;
    for (int round = 0; round < ROUNDS; round++) {
      double shift = PleasedShare.logOdds(share) - PleasedShare.logOdds(calibrated);
      double sum = SUPPOSED_TEXTS * calibrated;
      for (double logit : logits) {
        sum += Blend.probability(logit + shift);
      }
      double next = sum / (SUPPOSED_TEXTS + logits.length);
      if (Math.abs(next - share) < CLOSE) {
        return next;
      }
      share = next;
    }
    return share;
  }
}
