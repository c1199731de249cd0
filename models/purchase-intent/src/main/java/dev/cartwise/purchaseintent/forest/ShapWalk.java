package dev.cartwise.purchaseintent.forest;

/**
 * The two walks over each tree by which {@link TreeShap} explains one row, at three points of the
 * integral at once.
 *
 * <p>The root of a tree stands in for "no such split above": the row follows it, and it changes
 * nothing. So what a step does depends on the tree alone, and on the row but by arithmetic.
 */
final class ShapWalk {

  /** How many points are computed at once. */
  static final int POINTS = 3;

  private final Forest forest;
  private final Splits splits;
  private final double[] times = new double[POINTS];

  /** 1 where the row follows the path at every split of the feature above the place, else 0. */
  private final double[] follows;

  /** What following changes: that 1 or 0 less the share of the cover. */
  private final double[] change;

  /** {@code [place][point]}: the factor of the feature that is split above the place. */
  private final double[] factor;

  /** {@code [place][point]}: the weight of the point times the factors of all features above. */
  private final double[] product;

  /** {@code [place][point]}: the sum of the leaves below, each times the factors between. */
  private final double[] below;

  ShapWalk(Forest forest, Splits splits, int longestTree) {
    this.forest = forest;
    this.splits = splits;
    int places = Math.max(1, longestTree);
    follows = new double[places];
    change = new double[places];
    factor = new double[places * POINTS];
    product = new double[places * POINTS];
    below = new double[places * POINTS];
    follows[0] = 1;
  }

  /** Chooses three points of a rule; those that it lacks weigh nothing. */
  void points(GaussLegendre rule, int first) {
    for (int q = 0; q < POINTS; q++) {
      boolean exists = first + q < rule.points().length;
      times[q] = exists ? rule.points()[first + q] : 0.5;
      product[q] = exists ? rule.weights()[first + q] : 0;
    }
  }

  /** Adds to the contributions what these points say of a tree. */
  void explain(int tree, float[] row, double[] contributions) {
    int start = splits.starts[tree];
    int end = splits.starts[tree + 1];
    for (int split = start; split < end; split++) {
      down(split, forest.saysYes(splits.node[split], row) ? 1 : 0);
    }
    for (int leaf = splits.leafStarts[tree]; leaf < splits.leafStarts[tree + 1]; leaf++) {
      int at = splits.leafAt[leaf] * POINTS;
      for (int q = 0; q < POINTS; q++) {
        below[at + q] = splits.leafValue[leaf];
      }
    }
    for (int split = end - 1; split >= start; split--) {
      contributions[forest.feature()[splits.node[split]]] += up(split);
    }
  }

  private void down(int split, double saysYes) {
    int above = splits.above[split];
    int yes = splits.yes[split];
    int no = splits.no[split];
    double yesShare = splits.yesShare[split];
    double noShare = splits.noShare[split];
    double on = follows[above];
    double yesOn = on * saysYes;
    double noOn = on - yesOn;
    follows[yes] = yesOn;
    follows[no] = noOn;
    change[yes] = yesOn - yesShare;
    change[no] = noOn - noShare;
    int at = splits.at[split] * POINTS;
    for (int q = 0; q < POINTS; q++) {
      double t = times[q];
      double yesFactor = yesShare * (1 - t) + yesOn * t;
      double noFactor = noShare * (1 - t) + noOn * t;
      double soFar = above == 0 ? product[at + q] : product[at + q] / factor[above * POINTS + q];
      factor[yes * POINTS + q] = yesFactor;
      factor[no * POINTS + q] = noFactor;
      product[yes * POINTS + q] = soFar * yesFactor;
      product[no * POINTS + q] = soFar * noFactor;
    }
  }

  /** Sums the leaves below a split; returns what is due to its feature. */
  private double up(int split) {
    int above = splits.above[split];
    int at = splits.at[split] * POINTS;
    int yes = splits.yes[split] * POINTS;
    int no = splits.no[split] * POINTS;
    double yesChange = change[splits.yes[split]];
    double noChange = change[splits.no[split]];
    double due = 0;
    for (int q = 0; q < POINTS; q++) {
      double onYes = below[yes + q];
      double onNo = below[no + q];
      double undo = above == 0 ? 1 : 1 / factor[above * POINTS + q];
      double sum = (factor[yes + q] * onYes + factor[no + q] * onNo) * undo;
      double changed = yesChange * onYes + noChange * onNo - change[above] * sum;
      due += product[at + q] * undo * changed;
      below[at + q] = sum;
    }
    return due;
  }
}
