package dev.cartwise.training.imagetagging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts of how a head did on labelled pictures. */
final class HeadTally {

  private static final int BINS = 15;
  private static final int TOP = 5;

  private final Map<String, Integer> actual = new HashMap<>();
  private final Map<String, Integer> predicted = new HashMap<>();
  private final Map<String, Integer> hits = new HashMap<>();
  private final int[] binCounts = new int[BINS];
  private final double[] binConfidence = new double[BINS];
  private final int[] binHits = new int[BINS];
  private int rows;
  private int right;
  private int amongTop;

  /**
   * Counts one picture.
   *
   * @param label what it is
   * @param ranking what the head says, most likely first
   * @param confidence the probability of the first, 0 to 1
   */
  void add(String label, List<String> ranking, double confidence) {
    String first = ranking.get(0);
    boolean hit = first.equals(label);
    rows++;
    right += hit ? 1 : 0;
    amongTop += ranking.subList(0, Math.min(TOP, ranking.size())).contains(label) ? 1 : 0;
    actual.merge(label, 1, Integer::sum);
    predicted.merge(first, 1, Integer::sum);
    if (hit) {
      hits.merge(label, 1, Integer::sum);
    }
    int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(confidence * BINS) - 1));
    binCounts[bin]++;
    binConfidence[bin] += confidence;
    binHits[bin] += hit ? 1 : 0;
  }

  /** The figures, if anything was counted. */
  HeadFigures figures() {
    if (rows == 0) {
      return HeadFigures.UNDEFINED;
    }
    double f1 = 0;
    Set<String> labels = new TreeSet<>(actual.keySet());
    for (String label : labels) {
      int found = hits.getOrDefault(label, 0);
      f1 += 2.0 * found / (actual.getOrDefault(label, 0) + predicted.getOrDefault(label, 0));
    }
    double ece = 0;
    for (int bin = 0; bin < BINS; bin++) {
      ece += Math.abs(binConfidence[bin] - binHits[bin]) / rows;
    }
    return new HeadFigures(
        (double) right / rows, (double) amongTop / rows, f1 / labels.size(), ece);
  }
}
