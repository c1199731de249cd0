package dev.cartwise.training.purchaseintent.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows dealt into folds in which purchases are about as frequent; rows of one group are in the
 * same.
 *
 * <p>The same rows and seed give the same folds.
 */
public final class Folds {

  private final int[] rows;
  private final int[] folds;
  private final int count;

  private Folds(int[] rows, int[] folds, int count) {
    this.rows = rows;
    this.folds = folds;
    this.count = count;
  }

  /**
   * Deals rows.
   *
   * @param labels of all rows there are
   * @param groups which rows belong together, of all rows; null if each stands alone
   * @param rows those that are dealt
   */
  public static Folds of(
      boolean[] labels, int @Nullable [] groups, int[] rows, int count, long seed) {
    Map<Integer, Unit> units = new HashMap<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (int place = 0; place < rows.length; place++) {
      int row = rows[place];
      units
          .computeIfAbsent(groups == null ? row : groups[row], each -> new Unit(random.nextInt()))
          .add(place, labels[row]);
    }
    int[] folds = new int[rows.length];
    Load[] loads = IntStream.range(0, count).mapToObj(fold -> new Load()).toArray(Load[]::new);
    List<Unit> inOrder = new ArrayList<>(units.values());
    inOrder.sort(
        Comparator.comparingInt((Unit unit) -> -unit.purchases)
            .thenComparingInt(unit -> -unit.places.size())
            .thenComparingInt(unit -> unit.lot)
            .thenComparingInt(unit -> unit.places.get(0)));
    for (Unit unit : inOrder) {
      int fold = Load.lightest(loads, unit.purchases > 0);
      loads[fold].purchases += unit.purchases;
      loads[fold].rows += unit.places.size();
      unit.places.forEach(place -> folds[place] = fold);
    }
    return new Folds(rows.clone(), folds, count);
  }

  /** The number of folds. */
  public int count() {
    return count;
  }

  /** The rows of a fold, in their order. */
  public int[] in(int fold) {
    return IntStream.range(0, rows.length)
        .filter(place -> folds[place] == fold)
        .map(place -> rows[place])
        .toArray();
  }

  /** The rows of all other folds, in their order. */
  public int[] outside(int fold) {
    return IntStream.range(0, rows.length)
        .filter(place -> folds[place] != fold)
        .map(place -> rows[place])
        .toArray();
  }

  /** Rows that go into one fold together. */
  private static final class Unit {
    private final int lot;
    private final List<Integer> places = new ArrayList<>(1);
    private int purchases;

    Unit(int lot) {
      this.lot = lot;
    }

    void add(int place, boolean purchase) {
      places.add(place);
      purchases += purchase ? 1 : 0;
    }
  }

  /** What a fold holds already. */
  private static final class Load {
    private long purchases;
    private long rows;

    static int lightest(Load[] loads, boolean byPurchases) {
      Comparator<Load> byRows = Comparator.comparingLong(load -> load.rows);
      Comparator<Load> order =
          byPurchases
              ? Comparator.comparingLong((Load load) -> load.purchases).thenComparing(byRows)
              : byRows;
      int lightest = 0;
      for (int fold = 1; fold < loads.length; fold++) {
        if (order.compare(loads[fold], loads[lightest]) < 0) {
          lightest = fold;
        }
      }
      return lightest;
    }
  }
}
