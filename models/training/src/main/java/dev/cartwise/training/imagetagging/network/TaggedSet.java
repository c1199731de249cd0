package dev.cartwise.training.imagetagging.network;

import java.util.List;

/**
 * What a network says of pictures whose labels are known.
 *
 * @param logits {@code float[pictures][labels]}, all heads in a row
 * @param places the label of each head, -1 for none
 */
public record TaggedSet(float[][] logits, List<int[]> places) {

  public TaggedSet {
    places = List.copyOf(places);
  }

  public int size() {
    return logits.length;
  }
}
