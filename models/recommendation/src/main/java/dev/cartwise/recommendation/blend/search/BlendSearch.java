package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.vectors.ClusterOrder;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.blend.vectors.VectorClusters;
import dev.cartwise.recommendation.blend.vectors.VectorRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best items of a blend for a history.
 *
 * <p>Scores are those of {@link BlendScorer}, to the last bit, and so are the places of an answer
 * that is re-ranked. Without clusters the ranking is exact over all items. With them it is exact
 * over the items that an edge leads to, those of the history, the most popular ones, and those of
 * the clusters nearest to the query; clusters are visited until {@link #MAX_SCANNED} items that may
 * appear were scored, or all. Ties go to the item with the lower number. Safe for use by many
 * threads.
 */
public final class BlendSearch {

  private static final int MAX_SCANNED = 1 << 17;

  private static final List<Evidence> EDGES = Evidence.of(Evidence.Source.EDGES);
  private static final List<Evidence> REPEATS = Evidence.of(Evidence.Source.REPEATS);

  private final BlendModel model;
  private final SequenceEncoder encoder;
  private final float[] weights;
  private final float factor;
  private final @Nullable ClusterOrder order;
  private final Reranker reranker;
  private final ConcurrentLinkedQueue<SearchBoard> boards = new ConcurrentLinkedQueue<>();

  public BlendSearch(BlendModel model, SequenceEncoder encoder) {
    this.model = model;
    this.encoder = encoder;
    this.weights = new float[Evidence.values().length];
    for (Evidence evidence : Evidence.values()) {
      weights[evidence.ordinal()] = model.weights().of(evidence);
    }
    this.factor = weight(Evidence.NEURAL) * model.scale();
    this.reranker = new Reranker(model);
    VectorClusters clusters = model.vectors().clusters();
    this.order =
        clusters == null || factor == 0f
            ? null
            : new ClusterOrder(clusters, model.vectors().dimension(), factor);
  }

  /**
   * A question about a history, encoded once for as many searches as are wanted.
   *
   * @param history items, the oldest first, at least one
   */
  public BlendQuestion ask(int[] history) {
    int[] recent = BlendScorer.recent(history);
    boolean neural =
        model.vectors().dimension() > 0 && (factor != 0f || weight(Evidence.SEEN_FIT) != 0f);
    return new BlendQuestion(recent, neural ? model.query(recent, encoder) : new float[0]);
  }

  /**
   * The best items, the best first.
   *
   * @param allowed which items may appear
   * @param count how many at most
   */
  public List<BlendHit> best(BlendQuestion question, IntPredicate allowed, int count) {
    int sought = reranker.isNone() ? count : Math.max(count, Candidates.DEPTH);
    TopItems top = new TopItems(Math.min(sought, model.items()));
    ItemVectors.@Nullable Queried vectors = vectors(question);
    SearchBoard board = takeBoard();
    try {
      addEdges(question, board);
      if (vectors == null) {
        for (int item = 0; item < model.items(); item++) {
          offer(top, item, score(question, board, item, 0f), allowed);
        }
      } else if (order == null) {
        vectors.forEach(
            0,
            model.items(),
            (item, product) -> offer(top, item, score(question, board, item, product), allowed));
      } else {
        searchClusters(order, vectors, question, board, allowed, top);
      }
      top.sort();
      int[] items = top.items();
      reranker.reorder(items, top.scores(), question.history(), finder(question, vectors, board));
      return hits(vectors, board, Arrays.copyOf(items, Math.min(count, items.length)), top);
    } finally {
      board.clear();
      boards.add(board);
    }
  }

  /** Some items, the best first, by their scores alone: they need not be the best of the shop. */
  public List<BlendHit> order(BlendQuestion question, int... items) {
    TopItems top = new TopItems(items.length);
    ItemVectors.@Nullable Queried vectors = vectors(question);
    SearchBoard board = takeBoard();
    try {
      addEdges(question, board);
      for (int item : items) {
        top.offer(item, score(question, board, item, product(vectors, item)));
      }
      top.sort();
      return hits(vectors, board, top.items(), top);
    } finally {
      board.clear();
      boards.add(board);
    }
  }

  /**
   * What is told of an answer.
   *
   * @param items the best first
   * @param top has the scores of the places
   */
  private List<BlendHit> hits(
      ItemVectors.@Nullable Queried vectors, SearchBoard board, int[] items, TopItems top) {
    List<BlendHit> hits = new ArrayList<>(items.length);
    for (int rank = 0; rank < items.length; rank++) {
      int item = items[rank];
      int slot = board.find(item);
      float pairs = 0f;
      float resemblance = 0f;
      float fit = factor * product(vectors, item);
      if (slot >= 0) {
        for (Evidence evidence : EDGES) {
          if (evidence.relation().isOfPairs()) {
            pairs += edges(evidence, board, slot);
          } else if (evidence.relation().isOfResemblance()) {
            resemblance += edges(evidence, board, slot);
          } else {
            fit += edges(evidence, board, slot);
          }
        }
      }
      float popularity = weight(Evidence.POPULARITY) * model.popularity().get(item);
      hits.add(new BlendHit(item, top.scoreAt(rank), pairs, resemblance, fit, popularity));
    }
    return hits;
  }

  private Reranker.Finder finder(
      BlendQuestion question, ItemVectors.@Nullable Queried vectors, SearchBoard board) {
    return (piece, items) -> {
      float[] found = new float[items.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = evidence(piece, question, vectors, board, items[i]);
      }
      return found;
    };
  }

  /** A piece of evidence for an item, unweighted; only of pieces that weigh something. */
  private float evidence(
      Evidence piece,
      BlendQuestion question,
      ItemVectors.@Nullable Queried vectors,
      SearchBoard board,
      int item) {
    int slot = board.find(item);
    return switch (piece.source()) {
      case NETWORK -> model.scale() * product(vectors, item);
      case EDGES -> slot < 0 ? 0f : piece.strength(board.sum(piece, slot));
      case POPULARITY -> model.popularity().get(item);
      case REPEATS ->
          slot < 0
              ? 0f
              : Repeats.of(
                  piece, question.history(), item, any -> model.scale() * product(vectors, any));
    };
  }

  private SearchBoard takeBoard() {
    SearchBoard board = boards.poll();
    return board == null ? new SearchBoard(model, EDGES) : board;
  }

  private void addEdges(BlendQuestion question, SearchBoard board) {
    int[] history = question.history();
    for (Evidence evidence : EDGES) {
      if (weight(evidence) == 0f) {
        continue;
      }
      model.follow(evidence, history, (target, strength) -> board.add(evidence, target, strength));
    }
    for (int item : history) {
      board.slot(item);
    }
  }

  private void searchClusters(
      ClusterOrder nearness,
      ItemVectors.Queried vectors,
      BlendQuestion question,
      SearchBoard board,
      IntPredicate allowed,
      TopItems top) {
    for (int slot = 0; slot < board.count(); slot++) {
      int item = board.item(slot);
      offer(top, item, score(question, board, item, vectors.of(item)), allowed);
    }
    VectorClusters clusters = nearness.clusters();
    float[] products = nearness.expected(question.query());
    float[] bounds = new float[products.length];
    for (int cluster = 0; cluster < bounds.length; cluster++) {
      bounds[cluster] =
          products[cluster] + popularityFrom(clusters, cluster, clusters.offsets().get(cluster));
    }
    ClusterScan scan = new ClusterScan(question, board, allowed, top);
    int scanned = 0;
    for (int cluster : nearness.byFalling(bounds)) {
      int end = clusters.offsets().get(cluster + 1);
      int place = clusters.offsets().get(cluster);
      if (top.isBeyondReach(bounds[cluster]) || (scanned > MAX_SCANNED && top.isFull())) {
        return;
      }
      while (place < end
          && !top.isBeyondReach(products[cluster] + popularityFrom(clusters, cluster, place))) {
        int next = Math.min(end, place + VectorRows.BLOCK);
        vectors.forEach(place, next, scan);
        scanned += next - place;
        place = next;
      }
    }
  }

  /** The most that popularity adds to the score of an item of a cluster from a place on. */
  private float popularityFrom(VectorClusters clusters, int cluster, int place) {
    float weight = weight(Evidence.POPULARITY);
    int most = weight >= 0f ? place : clusters.offsets().get(cluster + 1) - 1;
    return weight * model.popularity().get(clusters.itemAt().get(most));
  }

  /** Scores the rows of a cluster that were not scored before. */
  private final class ClusterScan implements ItemVectors.Taker {

    private final BlendQuestion question;
    private final SearchBoard board;
    private final IntPredicate allowed;
    private final TopItems top;

    ClusterScan(BlendQuestion question, SearchBoard board, IntPredicate allowed, TopItems top) {
      this.question = question;
      this.board = board;
      this.allowed = allowed;
      this.top = top;
    }

    @Override
    public void take(int item, float product) {
      if (board.find(item) >= 0) {
        return;
      }
      BlendSearch.offer(top, item, score(question, board, item, product), allowed);
    }
  }

  private static void offer(TopItems top, int item, float score, IntPredicate allowed) {
    if (!top.isBeyondReach(score) && allowed.test(item)) {
      top.offer(item, score);
    }
  }

  private ItemVectors.@Nullable Queried vectors(BlendQuestion question) {
    return question.query().length == 0 ? null : model.vectors().queried(question.query());
  }

  private static float product(ItemVectors.@Nullable Queried vectors, int item) {
    return vectors == null ? 0f : vectors.of(item);
  }

  /** The sum of all evidence, in the order in which the trainer adds it. */
  private float score(BlendQuestion question, SearchBoard board, int item, float product) {
    float score = factor * product;
    int slot = board.find(item);
    if (slot >= 0) {
      for (Evidence evidence : EDGES) {
        score += edges(evidence, board, slot);
      }
    }
    score += weight(Evidence.POPULARITY) * model.popularity().get(item);
    if (slot >= 0) {
      score = addRepeats(question.history(), item, model.scale() * product, score);
    }
    return score;
  }

  private float edges(Evidence evidence, SearchBoard board, int slot) {
    float sum = weight(evidence) == 0f ? 0f : board.sum(evidence, slot);
    return sum == 0f ? 0f : weight(evidence) * evidence.strength(sum);
  }

  private float addRepeats(int[] history, int item, float fit, float score) {
    int age = Repeats.age(history, item);
    if (age > history.length) {
      return score;
    }
    float sum = score;
    for (Evidence evidence : REPEATS) {
      if (weight(evidence) != 0f) {
        sum += weight(evidence) * Repeats.of(evidence, history, item, age, fit);
      }
    }
    return sum;
  }

  private float weight(Evidence evidence) {
    return weights[evidence.ordinal()];
  }
}
