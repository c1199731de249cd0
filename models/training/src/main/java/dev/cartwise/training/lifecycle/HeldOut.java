package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.promotion.HeldOutScores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Held-out questions of tasks that tell one answer from a few. */
public final class HeldOut {

  /** More questions would take longer than they tell. */
  public static final int MAX_QUESTIONS = 2_000;

  /** The share of all examples that is held out. */
  public static final double SHARE = 0.1;

  /** What the model that the repository ships is called as a baseline. */
  public static final String SHIPPED = "shipped-model";

  private static final long SEED = 1;

  private HeldOut() {}

  /** At most {@link #MAX_QUESTIONS} of them, the same ones each time. */
  public static <T> List<T> sample(List<T> questions) {
    List<T> shuffled = new ArrayList<>(questions);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled.subList(0, Math.min(MAX_QUESTIONS, shuffled.size()));
  }

  /** What answering the most frequent answer always would score, where no model is shipped. */
  public static HeldOutScores mostFrequent(List<String> answers) {
    Map<String, Integer> counts = new HashMap<>();
    answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
    String most =
        new TreeMap<>(counts)
            .entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    return new HeldOutScores(
        "most-frequent-answer",
        answers.stream().mapToDouble(answer -> answer.equals(most) ? 1 : 0).toArray());
  }
}
