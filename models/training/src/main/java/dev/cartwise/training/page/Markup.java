package dev.cartwise.training.page;

import java.util.Locale;

/** Text and numbers as a page shows them; a number that could not be measured is a dash. */
public final class Markup {
  private static final String UNKNOWN = "–";

  private Markup() {}

  /** The text with the characters replaced that mean something in HTML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }

  /** Four decimals. */
  public static String number(double value) {
    return Double.isFinite(value) ? format("%.4f", value) : UNKNOWN;
  }

  /** Four decimals after a sign. */
  public static String signed(double value) {
    return Double.isFinite(value) ? format("%+.4f", value) : UNKNOWN;
  }

  /** A share of 0 to 1 as percent. */
  public static String percent(double value) {
    return Double.isFinite(value) ? format("%.1f %%", 100 * value) : UNKNOWN;
  }

  /** Three digits that count. */
  static String brief(double value) {
    return Double.isFinite(value) ? format("%.3g", value) : UNKNOWN;
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
