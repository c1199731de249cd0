package dev.cartwise.imagetagging;

import java.util.List;

/**
 * One question that the network answers, such as the colour, with its possible answers.
 *
 * @param name such as {@code baseColour}
 * @param labels in the order of the network's output
 */
public record Head(String name, List<Label> labels) {

  public Head {
    labels = List.copyOf(labels);
  }
}
