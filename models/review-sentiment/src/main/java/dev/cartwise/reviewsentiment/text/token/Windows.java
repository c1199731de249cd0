package dev.cartwise.reviewsentiment.text.token;

import java.util.ArrayList;
import java.util.List;

/** The overlapping windows that a long text is read in; nothing of it is left out. */
public final class Windows {
  private Windows() {}

  /**
   * Returns sequences of at most {@code length} ids, each between the opening and closing id;
   * neighbours share an eighth.
   *
   * @param pieces the ids of the text alone
   */
  public static List<int[]> of(int[] pieces, int length, int first, int last) {
    int room = length - 2;
    int step = room - room / 8;
    List<int[]> out = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(pieces.length, from + room);
      int[] window = new int[to - from + 2];
      window[0] = first;
      System.arraycopy(pieces, from, window, 1, to - from);
      window[window.length - 1] = last;
      out.add(window);
      from = to == pieces.length ? to : from + step;
    } while (from < pieces.length);
    return out;
  }
}
