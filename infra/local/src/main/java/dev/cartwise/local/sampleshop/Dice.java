package dev.cartwise.local.sampleshop;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Seeded chance: the same seed throws the same numbers on every machine. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True with the given probability, 0 to 1. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A number in [0, 1). */
  double fraction() {
    return random.nextDouble();
  }

  <T> T anyOf(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  /** One of the options, each as likely as its weight (above 0) says. */
  <T> T weighted(List<T> options, ToDoubleFunction<T> weight) {
    double total = options.stream().mapToDouble(weight).sum();
    double left = random.nextDouble() * total;
    for (T option : options) {
      left -= weight.applyAsDouble(option);
      if (left < 0) {
        return option;
      }
    }
    return options.get(options.size() - 1);
  }
}
