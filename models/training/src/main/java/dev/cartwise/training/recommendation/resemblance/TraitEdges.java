package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.edges.EdgeSums;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Edges between items that share rare traits.
 *
 * <p>Their strength is the cosine of the items' traits, each of which weighs the logarithm of how
 * many items there are for one that has it. Traits are looked at from the rarest on, as long as
 * {@link #MAX_PAIRS} pairs of items that share one are not exceeded: the commonest say least and
 * cost most.
 */
public final class TraitEdges {

  static final long MAX_PAIRS = 1_000_000_000L;

  private static final int ITEMS_AT_ONCE = 4096;

  /** By so much a lot lessens a strength, so that not always the same of many equals get edges. */
  private static final double CHANCE = 1e-3;

  private final int[][] traits;
  private final int[][] bearers;
  private final double[] squares;
  private final double[] lengths;

  private TraitEdges(int[][] traits, long maxPairs) {
    this.traits = traits;
    bearers = bearers(traits);
    squares = new double[bearers.length];
    for (int trait = 0; trait < squares.length; trait++) {
      double weight = Math.log((double) traits.length / Math.max(1, bearers[trait].length));
      squares[trait] = weight * weight;
    }
    lengths = new double[traits.length];
    for (int item = 0; item < lengths.length; item++) {
      lengths[item] = Math.sqrt(Arrays.stream(traits[item]).mapToDouble(t -> squares[t]).sum());
    }
    leaveOutCommonest(maxPairs);
  }

  /**
   * The edges from each item to those most alike.
   *
   * @param traits trait numbers of each item, none twice in a row
   */
  public static EdgeTable of(int[][] traits) {
    return of(traits, MAX_PAIRS);
  }

  /** The same with another bound on the work. */
  static EdgeTable of(int[][] traits, long maxPairs) {
    return new TraitEdges(traits, maxPairs).edges();
  }

  private static int[][] bearers(int[][] traits) {
    int count = Arrays.stream(traits).flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
    int[] sizes = new int[count];
    for (int[] own : traits) {
      for (int trait : own) {
        sizes[trait]++;
      }
    }
    int[][] bearers = new int[count][];
    Arrays.setAll(bearers, trait -> new int[sizes[trait]]);
    for (int item = traits.length - 1; item >= 0; item--) {
      for (int trait : traits[item]) {
        bearers[trait][--sizes[trait]] = item;
      }
    }
    return bearers;
  }

  private void leaveOutCommonest(long maxPairs) {
    int[] rarestFirst =
        IntStream.range(0, bearers.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(bearers[a].length, bearers[b].length))
            .mapToInt(Integer::intValue)
            .toArray();
    long pairs = 0;
    for (int trait : rarestFirst) {
      pairs += (long) bearers[trait].length * bearers[trait].length;
      if (pairs > maxPairs) {
        bearers[trait] = new int[0];
      }
    }
  }

  private EdgeTable edges() {
    TopItems[] alike = new TopItems[traits.length];
    int parts = (traits.length + ITEMS_AT_ONCE - 1) / ITEMS_AT_ONCE;
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              EdgeSums sums = new EdgeSums(traits.length);
              int end = Math.min(traits.length, (part + 1) * ITEMS_AT_ONCE);
              for (int item = part * ITEMS_AT_ONCE; item < end; item++) {
                alike[item] = alikeTo(item, sums);
              }
            });
    return AlikeEdges.scored(alike);
  }

  /** A number from 0 to 1 that depends on both items. */
  private static double lot(int item, int other) {
    int mixed = (item * 0x85ebca6b ^ other) * 0x9e3779b9;
    return (mixed >>> 8) / (double) (1 << 24);
  }

  private TopItems alikeTo(int item, EdgeSums sums) {
    for (int trait : traits[item]) {
      if (squares[trait] > 0) {
        for (int other : bearers[trait]) {
          sums.add(other, (float) squares[trait]);
        }
      }
    }
    TopItems top = new TopItems(AlikeEdges.count(traits.length));
    for (int i = 0; i < sums.touchedCount(); i++) {
      int other = sums.touchedItem(i);
      if (other != item) {
        double cosine = sums.sum(other) / (lengths[item] * lengths[other]);
        top.offer(other, (float) (Math.min(1, cosine) * (1 - CHANCE * lot(item, other))));
      }
    }
    top.sort();
    sums.clear();
    return top;
  }
}
