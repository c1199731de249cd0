package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.edges.EdgeSums;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores every item of a shop for a history by the weighted sum of all evidence.
 *
 * <p>Repeats: an item of the history may be scored high on purpose, since shoppers return to items;
 * who does not want it leaves the item out of the answer. Not safe for concurrent use.
 */
public final class BlendScorer {

  /** Histories are read back to this many items. */
  public static final int MAX_HISTORY = 50;

  private static final List<Evidence> IN_ORDER =
      Arrays.stream(Evidence.Source.values()).flatMap(each -> Evidence.of(each).stream()).toList();

  private final BlendModel model;
  private final SequenceEncoder encoder;
  private final EdgeSums sums;

  public BlendScorer(BlendModel model, SequenceEncoder encoder) {
    this.model = model;
    this.encoder = encoder;
    this.sums = new EdgeSums(model.items());
  }

  /**
   * The score of every item, higher is better.
   *
   * @param history items, the oldest first; empty for nobody known, which ranks by popularity
   * @return {@code float[items]}, comparable within one answer only
   */
  public float[] scores(int[] history) {
    float[] scores = new float[model.items()];
    if (history.length == 0) {
      addPopularity(1f, scores);
      return scores;
    }
    int[] recent = recent(history);
    ItemVectors.@Nullable Queried fit = null;
    for (Evidence evidence : IN_ORDER) {
      float weight = model.weights().of(evidence);
      if (weight != 0f) {
        fit = fit == null ? fit(evidence, recent) : fit;
        add(evidence, recent, fit, weight, scores);
      }
    }
    return scores;
  }

  /** One piece of evidence for every item, unweighted. */
  public float[] evidence(Evidence evidence, int[] history) {
    float[] values = new float[model.items()];
    if (history.length > 0) {
      int[] recent = recent(history);
      add(evidence, recent, fit(evidence, recent), 1f, values);
    }
    return values;
  }

  /** The part of a history that is read. */
  static int[] recent(int[] history) {
    return history.length <= MAX_HISTORY
        ? history
        : Arrays.copyOfRange(history, history.length - MAX_HISTORY, history.length);
  }

  /** What the sequence model says of items, if the evidence is about that and there is one. */
  private ItemVectors.@Nullable Queried fit(Evidence evidence, int[] history) {
    boolean asks = evidence == Evidence.NEURAL || evidence == Evidence.SEEN_FIT;
    return asks && model.vectors().dimension() > 0
        ? model.vectors().queried(model.query(history, encoder))
        : null;
  }

  private void add(
      Evidence evidence,
      int[] history,
      ItemVectors.@Nullable Queried fit,
      float weight,
      float[] scores) {
    switch (evidence.source()) {
      case NETWORK -> addNeural(fit, weight, scores);
      case POPULARITY -> addPopularity(weight, scores);
      case EDGES -> addEdges(evidence, history, weight, scores);
      case REPEATS ->
          Repeats.add(
              evidence,
              history,
              item -> fit == null ? 0f : model.scale() * fit.of(item),
              weight,
              scores);
    }
  }

  private void addPopularity(float weight, float[] scores) {
    for (int item = 0; item < scores.length; item++) {
      scores[item] += weight * model.popularity().get(item);
    }
  }

  private void addNeural(ItemVectors.@Nullable Queried fit, float weight, float[] scores) {
    if (fit != null) {
      float factor = weight * model.scale();
      fit.forEach(0, model.items(), (item, product) -> scores[item] += factor * product);
    }
  }

  private void addEdges(Evidence evidence, int[] history, float weight, float[] scores) {
    model.follow(evidence, history, sums::add);
    for (int i = 0; i < sums.touchedCount(); i++) {
      int item = sums.touchedItem(i);
      scores[item] += weight * evidence.strength(sums.sum(item));
    }
    sums.clear();
  }
}
