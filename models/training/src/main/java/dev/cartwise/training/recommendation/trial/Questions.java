package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.recommendation.data.Query;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is asked of every ranker.
 *
 * @param counted what figures call their number: {@code users} or {@code sessions}
 * @param asked the questions
 * @param shopperOf the shopper of each question, numbered from 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Questions(String counted, List<Query> asked, int[] shopperOf) {

  /** One question of each user. */
  public static Questions ofUsers(List<Query> asked) {
    return new Questions("users", asked, IntStream.range(0, asked.size()).toArray());
  }

  /**
   * Prefixes of sessions. Neighbours of which one prolongs the other, answer included, are of one
   * session: their luck is shared.
   */
  public static Questions ofPrefixes(List<Query> asked) {
    int[] sessionOf = new int[asked.size()];
    for (int i = 1; i < sessionOf.length; i++) {
      boolean same =
          prolongs(asked.get(i - 1), asked.get(i)) || prolongs(asked.get(i), asked.get(i - 1));
      sessionOf[i] = sessionOf[i - 1] + (same ? 0 : 1);
    }
    return new Questions("sessions", asked, sessionOf);
  }

  /** The shoppers of some of the questions, numbered from 0 as they come. */
  public int[] shoppersOf(int[] some) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] shoppers = new int[some.length];
    for (int i = 0; i < some.length; i++) {
      shoppers[i] = numbers.computeIfAbsent(shopperOf[some[i]], key -> numbers.size());
    }
    return shoppers;
  }

  /** Other questions of the same shoppers. */
  public Questions asking(List<Query> others) {
    return new Questions(counted, others, shopperOf);
  }

  private static boolean prolongs(Query longer, Query shorter) {
    int n = shorter.history().length;
    return longer.history().length > n
        && longer.history()[n] == shorter.target()
        && Arrays.equals(longer.history(), 0, n, shorter.history(), 0, n);
  }
}
