package dev.cartwise.purchaseintent.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Forests whose trees split repeatedly by few features, at few thresholds. */
final class RandomForest {

  private final Random random;
  private final int features;
  private final List<Integer> feature = new ArrayList<>();
  private final List<Float> threshold = new ArrayList<>();
  private final List<Integer> yes = new ArrayList<>();
  private final List<Integer> no = new ArrayList<>();
  private final List<Boolean> missingYes = new ArrayList<>();
  private final List<Double> value = new ArrayList<>();
  private final List<Double> cover = new ArrayList<>();

  private RandomForest(Random random, int features) {
    this.random = random;
    this.features = features;
  }

  static Forest of(Random random, int features, int trees, int depth) {
    RandomForest made = new RandomForest(random, features);
    int[] roots = new int[trees];
    for (int tree = 0; tree < trees; tree++) {
      roots[tree] = made.grow(depth);
    }
    int nodes = made.feature.size();
    float[] thresholds = new float[nodes];
    boolean[] missing = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      thresholds[node] = made.threshold.get(node);
      missing[node] = made.missingYes.get(node);
    }
    return new Forest(
        features,
        random.nextGaussian(),
        roots,
        ints(made.feature),
        thresholds,
        ints(made.yes),
        ints(made.no),
        missing,
        doubles(made.value),
        doubles(made.cover));
  }

  /** A row of values on, between and beyond the thresholds, and missing ones. */
  static float[] row(Random random, int features) {
    float[] row = new float[features];
    for (int i = 0; i < features; i++) {
      row[i] = random.nextInt(6) == 0 ? Float.NaN : random.nextInt(11) / 2f - 2.5f;
    }
    return row;
  }

  private int grow(int depth) {
    int node = feature.size();
    boolean leaf = depth == 0 || random.nextInt(7) == 0;
    feature.add(leaf ? -1 : random.nextInt(features));
    threshold.add((float) random.nextInt(5) - 2);
    missingYes.add(random.nextBoolean());
    value.add(random.nextGaussian());
    cover.add(1.0 + random.nextInt(50));
    yes.add(0);
    no.add(0);
    if (!leaf) {
      yes.set(node, grow(depth - 1));
      no.set(node, grow(depth - 1));
      cover.set(node, cover.get(yes.get(node)) + cover.get(no.get(node)));
    }
    return node;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
