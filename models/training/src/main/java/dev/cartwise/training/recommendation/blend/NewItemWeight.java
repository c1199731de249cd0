package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What resemblance counts for items without events.
 *
 * <p>No question can teach it, since nobody took such an item. It is as much as brings one of them
 * into the first {@link #PLACES} of every second answer in which any resembles the history, so that
 * new items are seen and an answer loses its last place at most.
 */
final class NewItemWeight {

  static final int PLACES = 10;

  private static final int ASKED = 400;

  private NewItemWeight() {}

  /**
   * The weight, 0 or more; 0 where no history resembles a new item.
   *
   * @param model with all other weights
   * @param sequences whose shoppers are asked for, items of a history are left out of its answer
   */
  static float find(BlendModel model, SequenceEncoder encoder, List<int[]> sequences, long seed) {
    BlendScorer scorer =
        new BlendScorer(
            model.withWeights(model.weights().with(Evidence.RESEMBLES_NEW, 0f)), encoder);
    List<int[]> shuffled = new ArrayList<>(sequences);
    Collections.shuffle(shuffled, new Random(seed));
    double[] needed =
        shuffled.stream()
            .filter(history -> history.length > 0)
            .limit(ASKED)
            .mapToDouble(history -> needed(scorer, history))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return needed.length == 0 ? 0f : (float) Math.max(0, needed[needed.length / 2]);
  }

  /** The least weight with which a new item is among the first; infinite if none resembles. */
  private static double needed(BlendScorer scorer, int[] history) {
    float[] resemblance = scorer.evidence(Evidence.RESEMBLES_NEW, history);
    float[] scores = scorer.scores(history);
    for (int item : history) {
      scores[item] = Float.NEGATIVE_INFINITY;
    }
    float last = last(scores);
    double needed = Double.POSITIVE_INFINITY;
    for (int item = 0; item < scores.length; item++) {
      if (resemblance[item] > 0) {
        needed = Math.min(needed, (last - scores[item]) / (double) resemblance[item]);
      }
    }
    return needed;
  }

  private static float last(float[] scores) {
    TopItems top = new TopItems(Math.min(PLACES, scores.length));
    for (int item = 0; item < scores.length; item++) {
      top.offer(item, scores[item]);
    }
    top.sort();
    return top.scoreAt(top.size() - 1);
  }
}
