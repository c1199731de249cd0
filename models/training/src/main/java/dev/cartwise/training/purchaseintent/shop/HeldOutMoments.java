package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.training.purchaseintent.archive.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Moments after everything that was learned from, by which models are judged.
 *
 * <p>Moments of one shopper are no independent questions, so a question of the gate is a shopper:
 * it scores the mean loss of the shopper's moments.
 *
 * @param moments by shopper and time
 * @param shoppers the number of each moment's shopper, from 0 in order of appearance
 * @param questions how many shoppers there are
 */
@SuppressWarnings("ArrayRecordComponent")
record HeldOutMoments(List<Moment> moments, int[] shoppers, int questions) {

  private static final double LEAST = 1e-15;

  static HeldOutMoments of(List<Moment> moments) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] shoppers = new int[moments.size()];
    for (int i = 0; i < shoppers.length; i++) {
      shoppers[i] = numbers.computeIfAbsent(moments.get(i).group(), any -> numbers.size());
    }
    return new HeldOutMoments(List.copyOf(moments), shoppers, numbers.size());
  }

  /** What is said of each moment. */
  double[] probabilities(ToDoubleFunction<Moment> model) {
    return moments.stream().mapToDouble(model).toArray();
  }

  /** The log loss of each shopper, in nats: the mean over the shopper's moments. */
  double[] losses(double[] probabilities) {
    double[] losses = new double[questions];
    int[] counts = new int[questions];
    for (int i = 0; i < shoppers.length; i++) {
      double said = moments.get(i).bought() ? probabilities[i] : 1 - probabilities[i];
      losses[shoppers[i]] -= Math.log(Math.max(LEAST, said));
      counts[shoppers[i]]++;
    }
    for (int question = 0; question < questions; question++) {
      losses[question] /= counts[question];
    }
    return losses;
  }
}
