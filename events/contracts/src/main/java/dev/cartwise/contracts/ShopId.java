package dev.cartwise.contracts;

import java.util.regex.Pattern;

/**
 * The id of one shop, the tenant that leads every key, object name and metric.
 *
 * <p>It can hold neither {@code #} nor {@code /}, so it cannot reach out of its place in a key.
 *
 * @param value 1 to 40 characters of {@code a-z}, {@code 0-9} and {@code -}, the first not a dash
 */
public record ShopId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /**
   * @throws IllegalArgumentException if the value is not of the form above
   */
  public ShopId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a shop id: '" + value + "'");
    }
  }

  /**
   * Tells whether the text is a well-formed shop id; a caller at the edge asks before it builds.
   */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
