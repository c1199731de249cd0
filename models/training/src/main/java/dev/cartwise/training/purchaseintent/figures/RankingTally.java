package dev.cartwise.training.purchaseintent.figures;

/** Counts, from the highest score down, how purchases lie among other rows. */
final class RankingTally {

  private double found;
  private double wrong;
  private double foundHere;
  private double wrongHere;
  private double pairs;
  private double precisions;

  /** Counts a row of the present score. */
  void add(boolean label, int times) {
    if (label) {
      foundHere += times;
    } else {
      wrongHere += times;
    }
  }

  /** Says that the next score is lower, or that there is none. */
  void nextThreshold() {
    pairs += wrongHere * (found + foundHere / 2);
    found += foundHere;
    wrong += wrongHere;
    if (foundHere > 0) {
      precisions += foundHere * found / (found + wrong);
    }
    foundHere = 0;
    wrongHere = 0;
  }

  /** The share of pairs in which the purchase has the higher score, ties counting half. */
  double auc() {
    return found == 0 || wrong == 0 ? Double.NaN : pairs / (found * wrong);
  }

  /** The mean over purchases of the precision at their score. */
  double averagePrecision() {
    return found == 0 ? Double.NaN : precisions / found;
  }
}
