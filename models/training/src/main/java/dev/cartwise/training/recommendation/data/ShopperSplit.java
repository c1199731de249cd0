package dev.cartwise.training.recommendation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A shop's own sequences, divided for a tuned fit and for measuring it.
 *
 * <p>Of each shopper, or of an even sample of many, the last touch of an item that they had not
 * touched before is held out with all that comes after it: what is served to a shopper are items
 * new to them. Nobody is asked who shares a session: the answer may stand in another sequence. The
 * question shows what the shopper's row held just then. Every fourth of these questions measures,
 * the others tune.
 *
 * @param tuning what the tuned fit learns from, and the questions that tune it
 * @param lastTouches the last touch of each shopper who tunes, be it of a new item or of one they
 *     came back to; no training target of the tuned fit either
 * @param measured questions that neither train nor tune
 */
public record ShopperSplit(Split tuning, List<Query> lastTouches, List<Query> measured) {

  private static final int MAX_QUESTIONS = 20_000;
  private static final int MEASURED = 4;

  /** Divides shoppers; one of whom nothing can be held out trains as they are. */
  public static ShopperSplit of(List<Touches> shoppers) {
    int stride = Math.max(1, (shoppers.size() + MAX_QUESTIONS - 1) / MAX_QUESTIONS);
    List<int[]> training = new ArrayList<>();
    List<Query> tuning = new ArrayList<>();
    List<Query> lastTouches = new ArrayList<>();
    List<Query> measured = new ArrayList<>();
    int questions = 0;
    for (int i = 0; i < shoppers.size(); i++) {
      Touches shopper = shoppers.get(i);
      int[] sequence = shopper.items();
      int cut = i % stride == 0 && !shopper.isShared() ? shopper.lastNew() : -1;
      if (cut < 2) {
        training.add(sequence);
        continue;
      }
      training.add(Arrays.copyOf(sequence, cut));
      Query question = new Query(shopper.servedBefore(cut), sequence[cut]);
      if (++questions % MEASURED == 0) {
        measured.add(question);
        continue;
      }
      tuning.add(question);
      int last = sequence.length - 1;
      lastTouches.add(new Query(shopper.servedBefore(last), sequence[last]));
    }
    return new ShopperSplit(new Split(training, tuning), lastTouches, measured);
  }
}
