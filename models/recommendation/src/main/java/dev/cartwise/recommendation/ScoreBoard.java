package dev.cartwise.recommendation;

/**
 * The scores that items collect during one ranking, with the strongest contribution to each.
 *
 * <p>Arrays over all items, of which only the touched entries are cleared, so one board serves many
 * rankings without allocation. Not safe for concurrent use.
 */
final class ScoreBoard {

  /** The origin of a contribution that comes from a category. */
  static final int CATEGORY = -1;

  private final float[] scores;
  private final float[] strongest;
  private final int[] origins;
  private final int[] edges;
  private final boolean[] isTouched;
  private final int[] touched;
  private int count;

  ScoreBoard(int items) {
    scores = new float[items];
    strongest = new float[items];
    origins = new int[items];
    edges = new int[items];
    isTouched = new boolean[items];
    touched = new int[items];
  }

  /**
   * Adds a contribution.
   *
   * @param origin the item of the history it comes from, or {@link #CATEGORY}
   * @param edge the position of the neighbour edge, if the origin is an item
   */
  void add(int item, float contribution, int origin, int edge) {
    if (!isTouched[item]) {
      isTouched[item] = true;
      touched[count++] = item;
    }
    scores[item] += contribution;
    if (contribution > strongest[item]) {
      strongest[item] = contribution;
      origins[item] = origin;
      edges[item] = edge;
    }
  }

  float score(int item) {
    return scores[item];
  }

  boolean isTouched(int item) {
    return isTouched[item];
  }

  int touchedCount() {
    return count;
  }

  int touchedItem(int i) {
    return touched[i];
  }

  int origin(int item) {
    return origins[item];
  }

  int edge(int item) {
    return edges[item];
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      int item = touched[i];
      scores[item] = 0;
      strongest[item] = 0;
      isTouched[item] = false;
    }
    count = 0;
  }
}
