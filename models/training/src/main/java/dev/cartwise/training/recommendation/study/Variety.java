package dev.cartwise.training.recommendation.study;

import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.trial.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/**
 * How surprising the first ten items of the answers are, and how different from each other.
 *
 * <p>Novelty is the mean self-information of an item, {@code -log2} of the share of training
 * sequences that hold it (Zhou et al., 2010), in bits; an item that none holds counts as if one
 * did. Diversity within a list is the mean of one minus the likeness of two of its items (Ziegler
 * et al., 2005): the Jaccard index of their attributes, 0 to 1, or the cosine of their vectors
 * where the data has no attributes.
 */
public final class Variety {

  private final double[] information;
  private final ToDoubleBiFunction<Integer, Integer> likeness;

  private Variety(double[] information, ToDoubleBiFunction<Integer, Integer> likeness) {
    this.information = information;
    this.likeness = likeness;
  }

  /**
   * Prepares the measurement.
   *
   * @param learned what the rankers learned from
   * @param vectors where the data has no attributes, these tell how alike items are
   */
  public static Variety of(List<int[]> learned, int[][] attributesOfItem, ItemVectors vectors) {
    boolean described = Arrays.stream(attributesOfItem).anyMatch(row -> row.length > 0);
    return new Variety(
        information(learned, attributesOfItem.length),
        described ? jaccard(attributesOfItem) : cosine(vectors, attributesOfItem.length));
  }

  /** Adds both figures of a ranker's answers. */
  public void put(Map<String, Object> figures, RankingOutcome outcome) {
    double novelty = 0;
    double diversity = 0;
    int lists = 0;
    for (int[] shown : outcome.firstTen()) {
      if (shown.length > 1) {
        lists++;
        novelty += Arrays.stream(shown).mapToDouble(item -> information[item]).sum() / shown.length;
        diversity += diversity(shown);
      }
    }
    figures.put("novelty@10", Figure.fraction(lists == 0 ? Double.NaN : novelty / lists));
    figures.put("listDiversity@10", Figure.fraction(lists == 0 ? Double.NaN : diversity / lists));
  }

  private double diversity(int[] shown) {
    double sum = 0;
    for (int i = 0; i < shown.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += 1 - likeness.applyAsDouble(shown[i], shown[j]);
      }
    }
    return sum / (shown.length * (shown.length - 1) / 2.0);
  }

  private static double[] information(List<int[]> learned, int items) {
    int[] holders = new int[items];
    for (int[] sequence : learned) {
      Arrays.stream(sequence).distinct().forEach(item -> holders[item]++);
    }
    return Arrays.stream(holders)
        .mapToDouble(count -> Math.log((double) learned.size() / Math.max(1, count)) / Math.log(2))
        .toArray();
  }

  private static ToDoubleBiFunction<Integer, Integer> jaccard(int[][] attributesOfItem) {
    List<Set<Integer>> sets =
        Arrays.stream(attributesOfItem)
            .map(row -> Arrays.stream(row).boxed().collect(Collectors.toSet()))
            .toList();
    return (a, b) -> {
      Set<Integer> mine = sets.get(a);
      Set<Integer> others = sets.get(b);
      long shared = mine.stream().filter(others::contains).count();
      long all = mine.size() + others.size() - shared;
      return all == 0 ? 0 : (double) shared / all;
    };
  }

  private static ToDoubleBiFunction<Integer, Integer> cosine(ItemVectors vectors, int items) {
    int width = vectors.dimension();
    float[] rows = new float[items * width];
    for (int item = 0; item < items; item++) {
      vectors.copy(item, rows, item * width);
    }
    return (a, b) -> {
      double dot = 0;
      double mine = 0;
      double others = 0;
      for (int i = 0; i < width; i++) {
        float left = rows[a * width + i];
        float right = rows[b * width + i];
        dot += left * right;
        mine += left * left;
        others += right * right;
      }
      return mine == 0 || others == 0 ? 0 : dot / Math.sqrt(mine * others);
    };
  }
}
