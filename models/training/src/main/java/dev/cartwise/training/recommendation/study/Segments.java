package dev.cartwise.training.recommendation.study;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.RankerFigures;
import dev.cartwise.training.recommendation.trial.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of parts of the questions: about cold items, of new shoppers, by length of the
 * history, and by category of the right answer.
 */
public final class Segments {

  /** An item of fewer training events is cold. */
  static final int COLD = 5;

  private static final int NEW = 2;
  private static final int[] LENGTHS = {1, 2, 5, 10, 20, Integer.MAX_VALUE};
  private static final int CATEGORIES = 10;

  private final Trial trial;
  private final int[] events;
  private final Ranks ranks;
  private final long seed;

  private Segments(Trial trial, int[] events, Ranks ranks, long seed) {
    this.trial = trial;
    this.events = events;
    this.ranks = ranks;
    this.seed = seed;
  }

  /**
   * Measures each segment that has a question.
   *
   * @param learned what the ranker learned from
   * @param ranks what it answered
   * @param seed draws the shoppers of the intervals
   */
  public static Map<String, Object> of(Trial trial, List<int[]> learned, Ranks ranks, long seed) {
    int[] events = new int[trial.items().size()];
    learned.forEach(sequence -> Arrays.stream(sequence).forEach(item -> events[item]++));
    return new Segments(trial, events, ranks, seed).measure();
  }

  private Map<String, Object> measure() {
    Map<String, Object> figures = new LinkedHashMap<>();
    put(figures, "cold items", query -> events[query.target()] < COLD);
    put(figures, "new shoppers", query -> query.history().length <= NEW);
    int above = 0;
    for (int length : LENGTHS) {
      int low = above;
      String name = length == Integer.MAX_VALUE ? "over " + low : "up to " + length;
      put(
          figures,
          "history " + name,
          query -> query.history().length > low && query.history().length <= length);
      above = length;
    }
    categories()
        .forEach(
            category ->
                put(
                    figures,
                    "category " + trial.categories().names().get(category),
                    query -> category(query) == category));
    return figures;
  }

  /** The categories that most questions are about. */
  private List<Integer> categories() {
    Map<Integer, Long> questions =
        trial.questions().asked().stream()
            .map(this::category)
            .filter(category -> category != ItemCategories.NONE)
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    return questions.entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(CATEGORIES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private int category(Query query) {
    return trial.categories().of(query.target());
  }

  private void put(Map<String, Object> figures, String name, Predicate<Query> belongs) {
    Questions questions = trial.questions();
    int[] members =
        IntStream.range(0, ranks.size())
            .filter(i -> belongs.test(questions.asked().get(i)))
            .toArray();
    if (members.length > 0) {
      Map<String, Object> own = new LinkedHashMap<>();
      own.put("questions", members.length);
      new RankerFigures(trial.metrics(), questions.shoppersOf(members), seed)
          .putIntervals(own, ranks.of(members));
      figures.put(name, own);
    }
  }
}
