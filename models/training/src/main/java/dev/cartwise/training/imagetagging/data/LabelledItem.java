package dev.cartwise.training.imagetagging.data;

import java.util.Map;

/**
 * One row of the labels.
 *
 * @param id the picture's name without its ending
 * @param split what the file says it is for: {@code train}, {@code val}, or empty
 * @param labels head to label; a head whose field is empty or {@code NA} is left out
 */
public record LabelledItem(String id, String split, Map<String, String> labels) {

  public LabelledItem {
    labels = Map.copyOf(labels);
  }
}
