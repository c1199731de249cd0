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
  TWO_STEPS,
  /** From an item to those with which it shares rare traits. */
  SHARES_TRAITS,
  /** From an item to those whose photos look like its own. */
  LOOKS_LIKE,
  /** From an item to those whose titles and descriptions say the like. */
  READS_LIKE,
  /** From an item to those without events that resemble it in any of these ways. */
  RESEMBLES_NEW,
  /** From an item to those that shoppers took with it, beside all that other items say of them. */
  PREDICTS;

  /** Whether an edge stands for pairs that shoppers made, which an answer may name. */
  public boolean isOfPairs() {
    return this == FOLLOWS || this == PRECEDES || this == PREDICTS;
  }

  /** Whether an edge tells how much two items resemble each other, more than 0 and at most 1. */
  public boolean isOfResemblance() {
    return switch (this) {
      case SHARES_TRAITS, LOOKS_LIKE, READS_LIKE, RESEMBLES_NEW -> true;
      case FOLLOWS, PRECEDES, TWO_STEPS, PREDICTS -> false;
    };
  }

  /** Its name in manifests: lower case, words joined by hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
