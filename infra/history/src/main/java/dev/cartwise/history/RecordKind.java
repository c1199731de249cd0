package dev.cartwise.history;

import java.util.Locale;

/** What a file of a shop's history holds. */
public enum RecordKind {
  /** What shoppers did. */
  INTERACTIONS,
  /** What the shop sells. */
  ITEMS,
  /** What the shop knows of its users. */
  USERS;

  /** As the command line names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
