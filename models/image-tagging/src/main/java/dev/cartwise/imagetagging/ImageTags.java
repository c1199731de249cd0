package dev.cartwise.imagetagging;

import java.util.List;
import java.util.Optional;

/**
 * Everything the network says of a picture.
 *
 * @param heads in the order of the artifact
 * @param embedding {@code float[dimension]}, L2-normalised: pictures that look alike have a high
 *     inner product; empty when the network gives none
 */
public record ImageTags(List<HeadTags> heads, float[] embedding) {

  public ImageTags {
    heads = List.copyOf(heads);
  }

  /** Tells whether every confidence and the whole embedding are numbers. */
  boolean isFinite() {
    for (float value : embedding) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return heads.stream()
        .flatMap(head -> head.ranking().stream())
        .allMatch(label -> Double.isFinite(label.confidence()));
  }

  /** What the head of that name says, if the network has it. */
  public Optional<HeadTags> head(String name) {
    return heads.stream().filter(each -> each.head().equals(name)).findFirst();
  }
}
