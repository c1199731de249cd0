package dev.cartwise.history.mapping.value;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Amounts as shops write them: {@code 2.55}, {@code £1,234.50}, {@code 1.234,50 €}, {@code 2,55}.
 *
 * <p>Of a point and a comma the last one divides. A comma alone with three digits behind it groups
 * thousands; with any other number of digits it divides.
 */
public final class Amounts {

  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern AROUND =
      Pattern.compile("^[^\\d.,-]+|[^\\d]+$|[\\s\\u00a0\\u202f']");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+");

  private Amounts() {}

  /** The amount, empty if the text is none. */
  public static OptionalDouble of(String text) {
    if (isDecimal(text) || PLAIN.matcher(text).matches()) {
      return finite(text);
    }
    String bare = AROUND.matcher(text).replaceAll("");
    String plain = plain(bare);
    return PLAIN.matcher(plain).matches() ? finite(plain) : OptionalDouble.empty();
  }

  /** Whether a text is digits alone, or digits with a point between: most amounts are. */
  private static boolean isDecimal(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean isPoint = here == '.' && i > 0 && i < text.length() - 1;
      points += isPoint ? 1 : 0;
      if (!isPoint && (here < '0' || here > '9') || points > 1) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String plain(String bare) {
    int comma = bare.lastIndexOf(',');
    int point = bare.lastIndexOf('.');
    if (comma < 0) {
      return bare;
    }
    if (point > comma || point < 0 && GROUPED.matcher(bare).matches()) {
      return bare.replace(",", "");
    }
    return bare.replace(".", "").replace(',', '.');
  }

  private static OptionalDouble finite(String plain) {
    double number = Double.parseDouble(plain);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
