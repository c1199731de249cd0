package dev.cartwise.training.recommendation.neural.batch;

import java.util.Arrays;

/**
 * Training windows padded to one length, with what each position should predict.
 *
 * @param rows number of windows
 * @param length positions of each window
 * @param inputs item read at a position, {@code int[rows * length]}; padding repeats the last one
 *     of its window
 * @param tokens flat positions that hold a real item, ascending
 * @param targets item that follows each token, parallel to {@code tokens}
 */
public record SequenceBatch(int rows, int length, int[] inputs, int[] tokens, int[] targets) {

  /** Pads windows, each of which is one more item than it has inputs. */
  public static SequenceBatch of(int[][] windows) {
    int length = 0;
    int count = 0;
    for (int[] window : windows) {
      length = Math.max(length, window.length - 1);
      count += window.length - 1;
    }
    int[] inputs = new int[windows.length * length];
    int[] tokens = new int[count];
    int[] targets = new int[count];
    int next = 0;
    for (int row = 0; row < windows.length; row++) {
      int[] window = windows[row];
      int start = row * length;
      System.arraycopy(window, 0, inputs, start, window.length - 1);
      Arrays.fill(inputs, start + window.length - 1, start + length, window[window.length - 2]);
      for (int position = 0; position + 1 < window.length; position++) {
        tokens[next] = start + position;
        targets[next++] = window[position + 1];
      }
    }
    return new SequenceBatch(windows.length, length, inputs, tokens, targets);
  }
}
