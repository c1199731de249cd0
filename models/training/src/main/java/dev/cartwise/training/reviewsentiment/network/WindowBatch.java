package dev.cartwise.training.reviewsentiment.network;

import dev.cartwise.reviewsentiment.model.RecurrentModel;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of about one length, padded on the right.
 *
 * @param windows what is in it, in row order
 * @param length tokens of the longest
 * @param pieces {@code int64[rows * length]}, empty for vectors
 * @param pairs {@code int64[rows * length]}, empty for vectors
 * @param vectors {@code float[rows * length * dimension]}, 0 for padding; empty for pieces
 */
record WindowBatch(
    List<TrainingWindow> windows, int length, long[] pieces, long[] pairs, float[] vectors) {

  static WindowBatch ofPieces(List<TrainingWindow> windows) {
    int length = longest(windows);
    long[] pieces = new long[windows.size() * length];
    long[] pairs = new long[windows.size() * length];
    for (int row = 0; row < windows.size(); row++) {
      int[] ids = windows.get(row).pieces();
      long[] buckets = RecurrentModel.pairs(ids);
      for (int i = 0; i < ids.length; i++) {
        pieces[row * length + i] = ids[i];
        pairs[row * length + i] = buckets[i];
      }
    }
    return new WindowBatch(windows, length, pieces, pairs, new float[0]);
  }

  static WindowBatch ofVectors(List<TrainingWindow> windows, TokenVectors source) {
    int length = longest(windows);
    int row = length * source.dimension();
    float[] vectors = new float[windows.size() * row];
    for (int i = 0; i < windows.size(); i++) {
      TrainingWindow window = windows.get(i);
      source.read(window.offset(), window.length(), vectors, i * row);
    }
    return new WindowBatch(windows, length, new long[0], new long[0], vectors);
  }

  private static int longest(List<TrainingWindow> windows) {
    return windows.stream().mapToInt(TrainingWindow::length).max().orElse(0);
  }

  int rows() {
    return windows.size();
  }

  /** Returns 1 for tokens and 0 for padding. */
  float[] mask() {
    return fill(1, 0);
  }

  /** Returns 0 for tokens and {@code value} for padding. */
  float[] below(float value) {
    return fill(0, value);
  }

  private float[] fill(float token, float padding) {
    float[] values = new float[rows() * length];
    Arrays.fill(values, padding);
    for (int row = 0; row < rows(); row++) {
      Arrays.fill(values, row * length, row * length + windows.get(row).length(), token);
    }
    return values;
  }

  /** Returns where in {@code rows * length} each token of the reversed windows comes from. */
  long[] reversed() {
    long[] from = new long[rows() * length];
    for (int row = 0; row < rows(); row++) {
      int tokens = windows.get(row).length();
      for (int i = 0; i < length; i++) {
        from[row * length + i] = row * (long) length + (i < tokens ? tokens - 1 - i : i);
      }
    }
    return from;
  }

  float[] targets() {
    float[] values = new float[rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = (float) windows.get(row).target();
    }
    return values;
  }

  float[] weights() {
    float[] values = new float[rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = (float) windows.get(row).weight();
    }
    return values;
  }
}
