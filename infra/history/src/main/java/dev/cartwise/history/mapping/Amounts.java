package dev.cartwise.history.mapping;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Amounts as shops write them: {@code 2.55}, {@code £1,234.50}, {@code 1.234,50 €}, {@code 2,55}.
 *
 * <p>Of a point and a comma the last one divides. A comma alone with three digits behind it groups
 * thousands; with any other number of digits it divides.
 */
final class Amounts {

  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern AROUND =
      Pattern.compile("^[^\\d.,-]+|[^\\d]+$|[\\s\\u00a0\\u202f']");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+");

  private Amounts() {}

  /** The amount, empty if the text is none. */
  static OptionalDouble of(String text) {
    if (PLAIN.matcher(text).matches()) {
      return finite(text);
    }
    String bare = AROUND.matcher(text).replaceAll("");
    String plain = plain(bare);
    return PLAIN.matcher(plain).matches() ? finite(plain) : OptionalDouble.empty();
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
