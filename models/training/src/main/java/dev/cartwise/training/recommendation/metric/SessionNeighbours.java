package dev.cartwise.training.recommendation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Session-kNN with recency weights (V-SKNN of Ludewig and Jannach, 2018): items of the training
 * sessions that share the latest clicks.
 */
public final class SessionNeighbours implements Scorer {

  private static final int SAMPLE = 1000;
  private static final int NEIGHBOURS = 100;

  private final List<int[]> sessions;
  private final int[][] sessionsOfItem;

  /** Indexes the training sessions, the latest last. */
  public SessionNeighbours(List<int[]> sessions, int itemCount) {
    this.sessions = sessions;
    int[] counts = new int[itemCount];
    for (int[] session : sessions) {
      Arrays.stream(session).distinct().forEach(item -> counts[item]++);
    }
    sessionsOfItem = new int[itemCount][];
    for (int item = 0; item < itemCount; item++) {
      sessionsOfItem[item] = new int[counts[item]];
    }
    for (int s = 0; s < sessions.size(); s++) {
      int index = s;
      Arrays.stream(sessions.get(s))
          .distinct()
          .forEach(
              item -> sessionsOfItem[item][sessionsOfItem[item].length - counts[item]--] = index);
    }
  }

  @Override
  public float[] scores(int[] history) {
    Map<Integer, Float> weightOfItem = new HashMap<>();
    for (int i = 0; i < history.length; i++) {
      weightOfItem.put(history[i], (i + 1f) / history.length);
    }
    Map<Integer, Float> similarity = new HashMap<>();
    weightOfItem.forEach(
        (item, weight) -> {
          int[] containing = sessionsOfItem[item];
          for (int i = Math.max(0, containing.length - SAMPLE); i < containing.length; i++) {
            similarity.merge(containing[i], weight, Float::sum);
          }
        });
    List<Map.Entry<Integer, Float>> nearest = new ArrayList<>(similarity.entrySet());
    nearest.sort(
        Map.Entry.<Integer, Float>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    float[] scores = new float[sessionsOfItem.length];
    for (Map.Entry<Integer, Float> neighbour :
        nearest.subList(0, Math.min(NEIGHBOURS, nearest.size()))) {
      addItems(sessions.get(neighbour.getKey()), neighbour.getValue(), weightOfItem, scores);
    }
    return scores;
  }

  private static void addItems(
      int[] session, float similarity, Map<Integer, Float> weightOfItem, float[] scores) {
    float nearness = 0;
    for (int item : session) {
      nearness = Math.max(nearness, weightOfItem.getOrDefault(item, 0f));
    }
    Set<Integer> visited = new HashSet<>();
    for (int item : session) {
      if (visited.add(item)) {
        scores[item] += similarity * nearness;
      }
    }
  }
}
