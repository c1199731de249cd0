package dev.cartwise.recommendation.blend.model;

import java.util.Locale;

/**
 * A relation between items that a table of edges holds. Files keep the tables in this order, so a
 * new relation goes to the end.
 */
public enum Relation {
  /** From an item to those that shoppers took after it. */
  FOLLOWS,
  /** From an item to those that shoppers took before it. */
  PRECEDES,
  /** From an item to those two steps away. */
  TWO_STEPS;

  /** Whether an edge stands for pairs that shoppers made, which an answer may name. */
  public boolean isOfPairs() {
    return this == FOLLOWS || this == PRECEDES;
  }

  /** Its name in manifests: lower case, words joined by hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
