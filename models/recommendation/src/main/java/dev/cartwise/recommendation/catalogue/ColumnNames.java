package dev.cartwise.recommendation.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of columns: upper case with underscores, as schemas of Personalize write them. Its
 * clients send the same in camel case, {@code itemPrice} for {@code ITEM_PRICE}.
 */
public final class ColumnNames {

  private static final Pattern NEXT_WORD =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private ColumnNames() {}

  /** The name of the column that a name in camel case stands for. */
  public static String of(String member) {
    return NEXT_WORD.matcher(member).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** What two spellings of one name have in common. */
  static String withoutUnderscores(String name) {
    return name.replace("_", "").toUpperCase(Locale.ROOT);
  }
}
