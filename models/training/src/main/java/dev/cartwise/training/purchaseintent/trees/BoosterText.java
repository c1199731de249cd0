package dev.cartwise.training.purchaseintent.trees;

import dev.cartwise.purchaseintent.model.TreeModel;
import java.util.HashMap;
import java.util.Map;

/** The trees of LightGBM's model text, format v4. */
public final class BoosterText {

  private static final String TREE = "\nTree=";
  private static final String END = "\nend of trees";

  private BoosterText() {}

  /**
   * The trees of a text as a model.
   *
   * @param features that a row has
   * @throws IllegalArgumentException if the text is none, or asks what our trees cannot ask
   */
  public static TreeModel read(String text, int features) {
    int end = text.indexOf(END);
    if (end < 0) {
      throw new IllegalArgumentException("LightGBM's model text has no end of trees");
    }
    TreeArrays arrays = new TreeArrays();
    int at = text.indexOf(TREE);
    while (at >= 0 && at < end) {
      int next = text.indexOf(TREE, at + 1);
      String block = text.substring(at + 1, next < 0 ? end : Math.min(next, end));
      arrays.root(new BoosterTree(fields(block)).addTo(arrays));
      at = next;
    }
    return arrays.build(features);
  }

  private static Map<String, String> fields(String block) {
    Map<String, String> fields = new HashMap<>();
    for (String line : block.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1).strip());
      }
    }
    return fields;
  }
}
