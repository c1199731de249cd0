package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.FirstItems;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for the promising items of one question.
 *
 * @param rows {@code float[candidates][evidence]}
 * @param base {@code float[candidates]}: what speaks for each already, whatever the weights
 * @param target row of the right answer
 */
@SuppressWarnings("ArrayRecordComponent")
record CandidateEvidence(float[][] rows, float[] base, int target) {

  private static final int DEPTH = 100;
  private static final List<Evidence> RETRIEVING =
      Arrays.stream(Evidence.values()).filter(CandidateEvidence::retrieves).toList();

  /**
   * Collects the items that some evidence ranks high, and those of the history.
   *
   * @param masked whether items of the history cannot be the answer
   * @param kept the evidence that is asked; the rest is 0 for every item
   * @return null if the right answer is not among the items
   */
  static @Nullable CandidateEvidence of(
      BlendScorer ranker, Query query, boolean masked, Set<Evidence> kept) {
    Evidence[] all = Evidence.values();
    float[][] values = new float[all.length][];
    for (Evidence evidence : kept) {
      values[evidence.ordinal()] = ranker.evidence(evidence, query.history());
    }
    TreeSet<Integer> candidates = new TreeSet<>();
    for (Evidence evidence : RETRIEVING) {
      if (!kept.contains(evidence)) {
        continue;
      }
      float[] scores = values[evidence.ordinal()];
      if (masked) {
        scores = scores.clone();
        for (int item : query.history()) {
          scores[item] = Float.NEGATIVE_INFINITY;
        }
      }
      addTop(scores, candidates);
    }
    for (int item : query.history()) {
      if (masked) {
        candidates.remove(item);
      } else {
        candidates.add(item);
      }
    }
    if (!candidates.contains(query.target())) {
      return null;
    }
    float[][] rows = new float[candidates.size()][all.length];
    int row = 0;
    int target = -1;
    for (int item : candidates) {
      if (item == query.target()) {
        target = row;
      }
      for (Evidence evidence : kept) {
        rows[row][evidence.ordinal()] = values[evidence.ordinal()][item];
      }
      row++;
    }
    return new CandidateEvidence(rows, new float[rows.length], target);
  }

  private static boolean retrieves(Evidence evidence) {
    return switch (evidence.source()) {
      case NETWORK -> true;
      case EDGES -> evidence != Evidence.PRECEDES;
      case POPULARITY, REPEATS -> false;
    };
  }

  private static void addTop(float[] scores, TreeSet<Integer> candidates) {
    for (int item : FirstItems.of(scores, DEPTH)) {
      if (scores[item] != 0f) {
        candidates.add(item);
      }
    }
  }
}
