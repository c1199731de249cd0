package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.TopItems;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the most alike directions, in blocks on all processors and with a bound on the work.
 *
 * <p>Up to {@link #EXACT_PAIRS} pairs are all compared. Beyond, the directions are divided among
 * leaders, as many as the root of their number (cluster pruning, Chierichetti et al. 2007): a
 * direction is compared with all leaders and with the followers of the {@link #PROBES} nearest
 * ones, at most {@link #CROWD} times the usual number of each. The outcome depends on the
 * directions alone, not on threads.
 */
final class NearestDirections {

  /** So many pairs of 512 dimensions took 165 seconds of one processor. */
  static final long EXACT_PAIRS = 2_000_000_000L;

  /** How many leaders' followers a direction is compared with. */
  static final int PROBES = 8;

  /** How many times the usual number of followers are looked at. */
  static final int CROWD = 4;

  private static final Logger LOG = LoggerFactory.getLogger(NearestDirections.class);
  private static final int ASKED_AT_ONCE = 64;

  /** No cosine is below it. */
  private static final double ANY = -2;

  private final PackedDirection[] directions;
  private final double[] norms;
  private final double least;
  private final long exactPairs;

  /**
   * Prepares a search among directions.
   *
   * @param least the cosine that must be exceeded
   */
  NearestDirections(PackedDirection[] directions, double least) {
    this(directions, least, EXACT_PAIRS);
  }

  /** The same with another bound. */
  NearestDirections(PackedDirection[] directions, double least, long exactPairs) {
    this.directions = directions;
    this.least = least;
    this.exactPairs = exactPairs;
    norms = Arrays.stream(directions).parallel().mapToDouble(PackedDirection::norm).toArray();
  }

  /**
   * The directions that are most like some of them; none is like itself, and only those of the same
   * dimension compare.
   *
   * @param asked their places
   * @param count of how many at most
   * @return parallel to {@code asked}: places and cosines, to be sorted
   */
  TopItems[] of(int[] asked, int count) {
    TopItems[] nearest = tops(asked.length, Math.min(count, directions.length));
    Arrays.stream(asked)
        .filter(place -> norms[place] > 0)
        .map(place -> directions[place].dimension())
        .distinct()
        .forEach(dimension -> find(asked, dimension, nearest));
    return nearest;
  }

  private void find(int[] asked, int dimension, TopItems[] nearest) {
    int[] candidates =
        IntStream.range(0, directions.length).filter(place -> is(place, dimension)).toArray();
    int[] slots = IntStream.range(0, asked.length).filter(s -> is(asked[s], dimension)).toArray();
    int[] places = Arrays.stream(slots).map(slot -> asked[slot]).toArray();
    TopItems[] tops = Arrays.stream(slots).mapToObj(s -> nearest[s]).toArray(TopItems[]::new);
    if ((long) places.length * candidates.length <= exactPairs) {
      compare(places, tops, candidates, least);
    } else {
      compareByLeaders(places, tops, candidates);
    }
  }

  private boolean is(int place, int dimension) {
    return norms[place] > 0 && directions[place].dimension() == dimension;
  }

  private void compareByLeaders(int[] asked, TopItems[] tops, int[] candidates) {
    int[] leaders = evenly(candidates, (int) Math.ceil(Math.sqrt(candidates.length)));
    TopItems[] own = tops(candidates.length, 1);
    compare(candidates, own, leaders, ANY);
    int[][] followers = byLeader(candidates, own, leaders, candidates);
    TopItems[] probed = tops(asked.length, Math.min(PROBES, leaders.length));
    compare(asked, probed, leaders, ANY);
    int[][] askers = byLeader(asked, probed, leaders, IntStream.range(0, asked.length).toArray());
    int most = CROWD * leaders.length;
    long cut = 0;
    for (int leader = 0; leader < leaders.length; leader++) {
      int[] members = evenly(followers[leader], most);
      cut += followers[leader].length - members.length;
      int[] slots = askers[leader];
      compare(
          Arrays.stream(slots).map(slot -> asked[slot]).toArray(),
          Arrays.stream(slots).mapToObj(slot -> tops[slot]).toArray(TopItems[]::new),
          members,
          least);
    }
    LOG.info(
        "{} items are compared with the followers of {} of {} leaders among {} items; {} items of"
            + " crowded leaders are left out",
        asked.length,
        Math.min(PROBES, leaders.length),
        leaders.length,
        candidates.length,
        cut);
  }

  /** Of each leader, the values of those that have it among their nearest. */
  private static int[][] byLeader(int[] asked, TopItems[] nearest, int[] leaders, int[] values) {
    int[] counts = new int[leaders.length];
    int[][] lists = new int[leaders.length][0];
    for (boolean counting : new boolean[] {true, false}) {
      for (int i = 0; i < asked.length; i++) {
        for (int rank = 0; rank < nearest[i].size(); rank++) {
          int leader = Arrays.binarySearch(leaders, nearest[i].itemAt(rank));
          if (counting) {
            counts[leader]++;
          } else {
            lists[leader][--counts[leader]] = values[i];
          }
        }
      }
      if (counting) {
        Arrays.setAll(lists, leader -> new int[counts[leader]]);
      }
    }
    return lists;
  }

  /** Offers each candidate to each of the asked. */
  private void compare(int[] asked, TopItems[] tops, int[] candidates, double above) {
    for (int start = 0; start < candidates.length; start += DirectionBlock.WIDTH) {
      int from = start;
      int to = Math.min(candidates.length, from + DirectionBlock.WIDTH);
      DirectionBlock block = new DirectionBlock(directions, candidates, from, to);
      IntStream.range(0, (asked.length + ASKED_AT_ONCE - 1) / ASKED_AT_ONCE)
          .parallel()
          .forEach(
              part -> {
                int[] products = new int[DirectionBlock.WIDTH];
                int end = Math.min(asked.length, (part + 1) * ASKED_AT_ONCE);
                for (int i = part * ASKED_AT_ONCE; i < end; i++) {
                  block.dot(directions[asked[i]], products);
                  offer(asked[i], tops[i], candidates, from, to, products, above);
                }
              });
    }
  }

  private void offer(
      int asked, TopItems top, int[] candidates, int from, int to, int[] products, double above) {
    for (int c = from; c < to; c++) {
      int other = candidates[c];
      double cosine = products[c - from] / (norms[asked] * norms[other]);
      if (cosine > above && (other != asked || above == ANY)) {
        top.offer(other, (float) cosine);
      }
    }
  }

  private static TopItems[] tops(int count, int capacity) {
    return IntStream.range(0, count).mapToObj(i -> new TopItems(capacity)).toArray(TopItems[]::new);
  }

  /** So many of the places, evenly spread; all if there are no more. */
  private static int[] evenly(int[] places, int count) {
    return places.length <= count
        ? places
        : IntStream.range(0, count)
            .map(i -> places[(int) ((long) i * places.length / count)])
            .toArray();
  }
}
