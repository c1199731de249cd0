package dev.cartwise.training.recommendation.baseline;

import java.util.Arrays;
import java.util.List;

/** Which training sessions hold which item, and how telling an item is. */
final class SessionIndex {

  private final List<int[]> sessions;
  private final int[][] sessionsOfItem;

  /** Indexes the training sessions, the latest last. */
  SessionIndex(List<int[]> sessions, int itemCount) {
    this.sessions =
        sessions.stream().map(each -> Arrays.stream(each).distinct().toArray()).toList();
    int[] counts = new int[itemCount];
    for (int[] session : this.sessions) {
      for (int item : session) {
        counts[item]++;
      }
    }
    sessionsOfItem = new int[itemCount][];
    for (int item = 0; item < itemCount; item++) {
      sessionsOfItem[item] = new int[counts[item]];
    }
    for (int s = 0; s < sessions.size(); s++) {
      for (int item : this.sessions.get(s)) {
        sessionsOfItem[item][sessionsOfItem[item].length - counts[item]--] = s;
      }
    }
  }

  /** How many sessions there are. */
  int size() {
    return sessions.size();
  }

  /** How many items there are, met or not. */
  int items() {
    return sessionsOfItem.length;
  }

  /** The items of a session, each once. */
  int[] itemsOf(int session) {
    return sessions.get(session);
  }

  /** The sessions that hold an item, the latest last. */
  int[] with(int item) {
    return sessionsOfItem[item];
  }

  /** Log of the sessions over those that hold the item, 0 for an item in all or none. */
  float rarity(int item) {
    int with = sessionsOfItem[item].length;
    return with == 0 ? 0f : (float) Math.log((double) sessions.size() / with);
  }
}
