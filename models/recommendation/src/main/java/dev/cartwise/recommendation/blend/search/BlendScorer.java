package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.edges.EdgeSums;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  private final Reranker reranker;

  public BlendScorer(BlendModel model, SequenceEncoder encoder) {
    this.model = model;
    this.encoder = encoder;
    this.sums = new EdgeSums(model.items());
    this.reranker = new Reranker(model);
  }

  /**
   * The score of every item, higher is better.
   *
   * @param history items, the oldest first; empty for nobody known, which ranks by popularity
   * @return {@code float[items]}, comparable within one answer only
   */
  public float[] scores(int[] history) {
    int[] recent = recent(history);
    return scores(recent, fit(recent));
  }

  /**
   * The scores of an answer: where it is re-ranked, the items with the highest ones exchange them
   * as they exchange their places.
   *
   * @param leftOut items that cannot be in the answer; their score is negative infinity
   */
  public float[] scores(int[] history, int[] leftOut) {
    int[] recent = recent(history);
    ItemVectors.@Nullable Queried fit = fit(recent);
    float[] scores = scores(recent, fit);
    leaveOut(leftOut, scores);
    if (recent.length > 0 && !reranker.isNone()) {
      TopItems top = first(scores);
      int[] items = top.items();
      reranker.reorder(items, top.scores(), recent, finder(recent, fit));
      for (int place = 0; place < items.length; place++) {
        scores[items[place]] = top.scoreAt(place);
      }
    }
    return scores;
  }

  /**
   * What would be re-ranked.
   *
   * @param history at least one item
   * @param leftOut items that cannot be in the answer
   * @param pieces which evidence is found, of what weighs something
   */
  public Candidates candidates(int[] history, int[] leftOut, Set<Evidence> pieces) {
    int[] recent = recent(history);
    ItemVectors.@Nullable Queried fit = fit(recent);
    float[] scores = scores(recent, fit);
    leaveOut(leftOut, scores);
    TopItems top = first(scores);
    return Reranker.candidates(
        model, top.items(), top.scores(), recent, pieces, finder(recent, fit));
  }

  /** One piece of evidence for every item, unweighted. */
  public float[] evidence(Evidence evidence, int[] history) {
    float[] values = new float[model.items()];
    if (history.length > 0) {
      int[] recent = recent(history);
      add(evidence, recent, isOfFit(evidence) ? queried(recent) : null, 1f, values);
    }
    return values;
  }

  private float[] scores(int[] recent, ItemVectors.@Nullable Queried fit) {
    float[] scores = new float[model.items()];
    if (recent.length == 0) {
      addPopularity(1f, scores);
      return scores;
    }
    for (Evidence evidence : IN_ORDER) {
      float weight = model.weights().of(evidence);
      if (weight != 0f) {
        add(evidence, recent, fit, weight, scores);
      }
    }
    return scores;
  }

  private static void leaveOut(int[] items, float[] scores) {
    for (int item : items) {
      scores[item] = Float.NEGATIVE_INFINITY;
    }
  }

  /** The head of an answer. */
  private static TopItems first(float[] scores) {
    TopItems top = new TopItems(Math.min(Candidates.DEPTH, scores.length));
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] != Float.NEGATIVE_INFINITY && !top.isBeyondReach(scores[item])) {
        top.offer(item, scores[item]);
      }
    }
    top.sort();
    return top;
  }

  private Reranker.Finder finder(int[] recent, ItemVectors.@Nullable Queried fit) {
    return (piece, items) -> {
      if (piece.source() == Evidence.Source.EDGES) {
        model.follow(piece, recent, sums::add);
      }
      float[] found = new float[items.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = evidence(piece, recent, fit, items[i]);
      }
      sums.clear();
      return found;
    };
  }

  private float evidence(
      Evidence piece, int[] recent, ItemVectors.@Nullable Queried fit, int item) {
    return switch (piece.source()) {
      case NETWORK -> says(fit, item);
      case EDGES -> piece.strength(sums.sum(item));
      case POPULARITY -> model.popularity().get(item);
      case REPEATS -> Repeats.of(piece, recent, item, any -> says(fit, any));
    };
  }

  private float says(ItemVectors.@Nullable Queried fit, int item) {
    return fit == null ? 0f : model.scale() * fit.of(item);
  }

  /** The part of a history that is read. */
  static int[] recent(int[] history) {
    return history.length <= MAX_HISTORY
        ? history
        : Arrays.copyOfRange(history, history.length - MAX_HISTORY, history.length);
  }

  /** What the sequence model says of items, if that weighs anything and there is one. */
  private ItemVectors.@Nullable Queried fit(int[] recent) {
    for (Evidence evidence : IN_ORDER) {
      if (isOfFit(evidence) && model.weights().of(evidence) != 0f && recent.length > 0) {
        return queried(recent);
      }
    }
    return null;
  }

  private static boolean isOfFit(Evidence evidence) {
    return evidence == Evidence.NEURAL || evidence == Evidence.SEEN_FIT;
  }

  private ItemVectors.@Nullable Queried queried(int[] recent) {
    return model.vectors().dimension() > 0
        ? model.vectors().queried(model.query(recent, encoder))
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
      case REPEATS -> Repeats.add(evidence, history, item -> says(fit, item), weight, scores);
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
