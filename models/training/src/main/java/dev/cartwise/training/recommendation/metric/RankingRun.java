package dev.cartwise.training.recommendation.metric;

import dev.cartwise.training.recommendation.data.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Ranks all items for many questions on a few threads; the outcome does not depend on them. */
public final class RankingRun {

  private final List<Query> queries;
  private final boolean masked;
  private final int items;
  private final int threads;

  /**
   * Prepares a run.
   *
   * @param masked whether items of the history are taken out of the ranking
   */
  public RankingRun(List<Query> queries, int items, boolean masked, int threads) {
    this.queries = queries;
    this.items = items;
    this.masked = masked;
    this.threads = threads;
  }

  /**
   * Ranks all items for each question.
   *
   * @param scorers gives a scorer to each thread
   */
  public RankingOutcome rank(Supplier<? extends Scorer> scorers) {
    int[] ranks = new int[queries.size()];
    int[] ties = new int[ranks.length];
    int[][] firstTen = new int[queries.size()][];
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        parts.add(
            pool.submit(() -> rankEvery(first, scorers.get(), new Ranks(ranks, ties), firstTen)));
      }
      for (Future<?> part : parts) {
        part.get();
      }
      return new RankingOutcome(new Ranks(ranks, ties), exposure(firstTen, items), firstTen);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while ranking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a ranking failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private void rankEvery(int first, Scorer scorer, Ranks ranks, int[][] firstTen) {
    for (int i = first; i < ranks.size(); i += threads) {
      Query query = queries.get(i);
      float[] scores = scorer.scores(query.history());
      if (masked) {
        for (int item : query.history()) {
          scores[item] = Float.NEGATIVE_INFINITY;
        }
      }
      ranks.values()[i] = Ranks.pessimistic(scores, query.target());
      ranks.ties()[i] = Ranks.ties(scores, query.target());
      firstTen[i] = FirstItems.of(scores, RankingOutcome.SHOWN);
    }
  }

  private static int[] exposure(int[][] firstTen, int items) {
    int[] exposure = new int[items];
    for (int[] shown : firstTen) {
      for (int item : shown) {
        exposure[item]++;
      }
    }
    return exposure;
  }
}
