package dev.cartwise.recommendation.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that training adds to those of the shop, by what photos show and reviewers say. Where
 * the shop sends a column of the same name, the shop's values stand in it.
 */
public final class LearnedColumns {

  /** The first letters of each column of what photos show. */
  public static final String IMAGE_PREFIX = "IMAGE_";

  /** The aspects that most reviewers are pleased with, the most often praised one first. */
  public static final String PRAISED_FOR = "PRAISED_FOR";

  /** The aspects that half of the reviewers or more are displeased with, the worst one first. */
  public static final String CRITICISED_FOR = "CRITICISED_FOR";

  /** The columns by reviews, which every catalogue has. */
  static final List<String> OF_REVIEWS = List.of(PRAISED_FOR, CRITICISED_FOR);

  private LearnedColumns() {}

  /** What the learned columns hold of an item, by upper-case name. */
  public static Map<String, String> of(AttributeColumns columns, int item) {
    Map<String, String> learned = new HashMap<>();
    for (String name : columns.names()) {
      if (OF_REVIEWS.contains(name) || name.startsWith(IMAGE_PREFIX)) {
        int code = columns.code(columns.indexOf(name), item);
        if (code >= 0) {
          learned.put(name, columns.text(code));
        }
      }
    }
    return learned;
  }
}
