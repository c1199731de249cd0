package dev.cartwise.training.purchaseintent.table.file;

import java.io.BufferedReader;
import java.io.IOException;

/** What stands between the fields of a file. */
final class Separator {

  private static final String CANDIDATES = ",;\t|";
  private static final int MOST_CHARACTERS = 1 << 20;

  private Separator() {}

  /**
   * The candidate that the first line has most of outside quotes, a comma if it has none.
   *
   * @param text at its beginning, where it stands afterwards as well
   */
  static char of(BufferedReader text) throws IOException {
    text.mark(MOST_CHARACTERS);
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean begun = false;
    for (int read = 0; read < MOST_CHARACTERS; read++) {
      int character = text.read();
      boolean lineEnd = character == '\n' || character == '\r';
      if (character < 0 || (lineEnd && begun && !quoted)) {
        break;
      }
      begun |= !lineEnd;
      quoted ^= character == '"';
      int candidate = CANDIDATES.indexOf(character);
      if (candidate >= 0 && !quoted) {
        counts[candidate]++;
      }
    }
    text.reset();
    return CANDIDATES.charAt(most(counts));
  }

  private static int most(int[] counts) {
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[most]) {
        most = i;
      }
    }
    return most;
  }
}
