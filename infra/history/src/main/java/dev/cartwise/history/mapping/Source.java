package dev.cartwise.history.mapping;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.source.Row;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that hold one field, of which the first that has a value counts.
 *
 * @param name the first one's name, for errors; empty if there is none
 * @param columns their places among those asked for
 */
record Source(String name, int[] columns) {

  /** What programs write where they have no value. */
  private static final Set<String> UNSET =
      Set.of("null", "undefined", "none", "nan", "\\n", "(not set)");

  boolean isNothing() {
    return columns.length == 0;
  }

  /** The value, or null if there is none. */
  @Nullable String value(Row row) {
    for (int column : columns) {
      String value = row.value(column);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /**
   * The value as an id, or null if there is none.
   *
   * @throws RejectedException if it has more than 256 characters
   */
  @Nullable String id(Row row) throws RejectedException {
    for (int column : columns) {
      String value = row.value(column);
      if (value != null && !isUnset(value)) {
        if (value.length() > Interaction.MAX_ID
            && value.codePointCount(0, value.length()) > Interaction.MAX_ID) {
          throw new RejectedException(name, "has more than " + Interaction.MAX_ID + " characters");
        }
        return value;
      }
    }
    return null;
  }

  private static boolean isUnset(String value) {
    return value.isBlank()
        || value.length() <= "(not set)".length() && UNSET.contains(value.toLowerCase(Locale.ROOT));
  }
}
