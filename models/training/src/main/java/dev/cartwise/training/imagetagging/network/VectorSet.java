package dev.cartwise.training.imagetagging.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures as a network sees them, with their labels.
 *
 * @param vectors {@code float[pictures][embedding]}, what the heads read
 * @param places the label of each head, -1 for none
 */
public record VectorSet(float[][] vectors, List<int[]> places) {

  public VectorSet {
    places = List.copyOf(places);
  }

  public int size() {
    return vectors.length;
  }

  /** These pictures and then others. */
  public VectorSet with(VectorSet others) {
    float[][] rows = Arrays.copyOf(vectors, size() + others.size());
    System.arraycopy(others.vectors, 0, rows, size(), others.size());
    List<int[]> both = new ArrayList<>(places);
    both.addAll(others.places);
    return new VectorSet(rows, both);
  }
}
