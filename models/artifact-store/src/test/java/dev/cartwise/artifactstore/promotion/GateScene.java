package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.Task;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a champion and a challenger score at a question of a task, as drawn at random.
 *
 * <p>A share of the answers is the same in both; the others are drawn anew, which gives the paired
 * deviation of the scene. A challenger that is worse by a share of the metric is so evenly.
 */
enum GateScene {
  /** NDCG@10 of .060 with a deviation of .15 in pairs: one shopper in ten is answered rightly. */
  RECOMMENDATION(Task.RECOMMENDATION) {
    @Override
    double champion(SplittableRandom random) {
      return random.nextDouble() < HITS ? Ndcg.gains(new int[] {rank(random)})[0] : 0;
    }

    @Override
    double challenger(SplittableRandom random, double champion, double share) {
      double own = random.nextDouble() < 0.716 ? champion : champion(random);
      if (share < 0) {
        return random.nextDouble() < -share ? 0 : own;
      }
      return own == 0 && random.nextDouble() < share / (1 - HITS) ? champion(random) : own;
    }
  },
  /** Nine answers in ten are right, and the two disagree about eight in a hundred. */
  RIGHT_OR_WRONG(Task.IMAGE_TAGGING) {
    @Override
    double champion(SplittableRandom random) {
      return random.nextDouble() < 0.9 ? 1 : 0;
    }

    @Override
    double challenger(SplittableRandom random, double champion, double share) {
      double own = random.nextDouble() < 0.556 ? champion : champion(random);
      return own == 0
          ? (random.nextDouble() < share * 9 ? 1 : 0)
          : (random.nextDouble() < -share ? 0 : 1);
    }
  },
  /** Log loss of .30 with a deviation of .10 in pairs, and four groups of one size. */
  PURCHASE_INTENT(Task.PURCHASE_INTENT) {
    @Override
    double champion(SplittableRandom random) {
      return -0.3 * Math.log(1 - random.nextDouble());
    }

    @Override
    double challenger(SplittableRandom random, double champion, double share) {
      return champion - 0.3 * share + 0.1 * random.nextGaussian();
    }

    @Override
    List<GateGroup> groups(int questions) {
      int size = questions / 4;
      return IntStream.range(0, 4)
          .mapToObj(
              i ->
                  new GateGroup(
                      "group " + i, IntStream.range(0, size).map(q -> q + i * size).toArray()))
          .toList();
    }
  };

  /** The share of questions whose answer is among the first ten. */
  private static final double HITS = 0.1004;

  /** Of each hit, the chance of a rank falls with its power -0.8. */
  private static final double[] RANKS =
      IntStream.rangeClosed(1, Ndcg.DEPTH).mapToDouble(rank -> Math.pow(rank, -0.8)).toArray();

  private static final double ALL_RANKS = Arrays.stream(RANKS).sum();

  private final Task task;

  GateScene(Task task) {
    this.task = task;
  }

  Task task() {
    return task;
  }

  /** The champion's score at a new question. */
  abstract double champion(SplittableRandom random);

  /** The challenger's score there, if it is better by a share of the mean, or worse below 0. */
  abstract double challenger(SplittableRandom random, double champion, double share);

  List<GateGroup> groups(int questions) {
    return List.of();
  }

  private static int rank(SplittableRandom random) {
    double left = random.nextDouble() * ALL_RANKS;
    int rank = 1;
    while (rank < Ndcg.DEPTH && left >= RANKS[rank - 1]) {
      left -= RANKS[rank - 1];
      rank++;
    }
    return rank;
  }
}
