package dev.cartwise.training.recommendation.baseline;

import dev.cartwise.training.recommendation.metric.Scorer;
import java.util.Arrays;

/**
 * Session-kNN with recency weights (V-SKNN of Ludewig and Jannach, 2018): items of the training
 * sessions that share the latest items of the history. Not safe for concurrent use.
 */
final class SessionNeighbours implements Scorer {

  private final SessionIndex index;
  private final NeighbourSettings settings;
  private final float[] similarity;
  private final float[] weightOfItem;
  private int[] touched = new int[1024];

  SessionNeighbours(SessionIndex index, NeighbourSettings settings) {
    this.index = index;
    this.settings = settings;
    similarity = new float[index.size()];
    weightOfItem = new float[index.items()];
  }

  @Override
  public float[] scores(int[] history) {
    for (int i = 0; i < history.length; i++) {
      weightOfItem[history[i]] = (i + 1f) / history.length;
    }
    float[] scores = new float[index.items()];
    for (long neighbour : nearest(history)) {
      addItems((int) neighbour, Float.intBitsToFloat((int) (neighbour >>> 32)), scores);
    }
    for (int item : history) {
      weightOfItem[item] = 0;
    }
    return scores;
  }

  /** The nearest sessions: similarity in the upper half, session in the lower half of each. */
  private long[] nearest(int[] history) {
    int count = 0;
    for (int item : Arrays.stream(history).distinct().toArray()) {
      float weight = weightOfItem[item] * (settings.rarity() ? index.rarity(item) : 1);
      int[] with = index.with(item);
      for (int i = Math.max(0, with.length - settings.sample()); i < with.length; i++) {
        if (similarity[with[i]] == 0) {
          if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
          }
          touched[count++] = with[i];
        }
        similarity[with[i]] += weight;
      }
    }
    Highest nearest = new Highest(settings.neighbours());
    for (int i = 0; i < count; i++) {
      // Positive floats order like their bits; among equals the later session is nearer.
      nearest.add(((long) Float.floatToRawIntBits(similarity[touched[i]]) << 32) | touched[i]);
      similarity[touched[i]] = 0;
    }
    return nearest.values();
  }

  private void addItems(int session, float similar, float[] scores) {
    float vote = similar * (settings.nearness() ? nearness(session) : 1);
    for (int item : index.itemsOf(session)) {
      scores[item] += settings.rarity() ? vote * index.rarity(item) : vote;
    }
  }

  private float nearness(int session) {
    float nearness = 0;
    for (int item : index.itemsOf(session)) {
      nearness = Math.max(nearness, weightOfItem[item]);
    }
    return nearness;
  }
}
