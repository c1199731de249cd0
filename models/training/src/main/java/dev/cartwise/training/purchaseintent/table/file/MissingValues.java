package dev.cartwise.training.purchaseintent.table.file;

import java.util.Locale;
import java.util.Set;

/** What people write into a field that has no value. */
public final class MissingValues {

  private static final Set<String> SPELLINGS =
      Set.of("", "na", "n/a", "#n/a", "<na>", "nan", "null", "none", "?");
  private static final int LONGEST = 4;

  private MissingValues() {}

  /** Tells whether a field, without the blanks around it, has no value. */
  public static boolean contains(String field) {
    return field.length() <= LONGEST && SPELLINGS.contains(field.toLowerCase(Locale.ROOT));
  }
}
