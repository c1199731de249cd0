package dev.cartwise.training.recommendation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A shop's own sequences, divided for a tuned fit and for measuring it.
 *
 * <p>Of each shopper, or of an even sample of many, the last touch of an item that they had not
 * touched before is held out with all that comes after it: what is served to a shopper are items
 * new to them. Every fourth of these questions measures, the others tune.
 *
 * @param tuning what the tuned fit learns from, and the questions that tune it
 * @param measured questions that neither train nor tune
 */
public record ShopperSplit(Split tuning, List<Query> measured) {

  private static final int MAX_QUESTIONS = 20_000;
  private static final int MEASURED = 4;

  /** Divides sequences; one in which nothing can be held out trains as it is. */
  public static ShopperSplit of(List<int[]> sequences) {
    int stride = Math.max(1, (sequences.size() + MAX_QUESTIONS - 1) / MAX_QUESTIONS);
    List<int[]> training = new ArrayList<>();
    List<Query> tuning = new ArrayList<>();
    List<Query> measured = new ArrayList<>();
    int questions = 0;
    for (int i = 0; i < sequences.size(); i++) {
      int[] sequence = sequences.get(i);
      int cut = i % stride == 0 ? lastNew(sequence) : -1;
      if (cut < 2) {
        training.add(sequence);
        continue;
      }
      int[] history = Arrays.copyOf(sequence, cut);
      training.add(history);
      (++questions % MEASURED == 0 ? measured : tuning).add(new Query(history, sequence[cut]));
    }
    return new ShopperSplit(new Split(training, tuning), measured);
  }

  /** The last position whose item does not occur before it. */
  private static int lastNew(int[] sequence) {
    Set<Integer> met = new HashSet<>();
    int last = -1;
    for (int position = 0; position < sequence.length; position++) {
      if (met.add(sequence[position])) {
        last = position;
      }
    }
    return last;
  }
}
