package dev.cartwise.training.purchaseintent.table.column;

import java.util.regex.Pattern;

/**
 * Numbers as people write them.
 *
 * @param decimalComma whether a comma parts the fraction, as it does where semicolons part fields;
 *     otherwise it parts thousands
 */
record NumberText(boolean decimalComma) {

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern FRACTION_AFTER_COMMA = Pattern.compile("[+-]?\\d*,\\d+");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  /** Larger values are taken for this one, so that squares of them are numbers still. */
  private static final double LARGEST = 1e15;

  /**
   * The number, NaN if the text is none; a percent sign behind and a currency before are allowed.
   */
  float parse(String text) {
    String bare = bare(text);
    String number;
    if (PLAIN.matcher(bare).matches()) {
      number = bare;
    } else if (decimalComma && FRACTION_AFTER_COMMA.matcher(bare).matches()) {
      number = bare.replace(',', '.');
    } else if (!decimalComma && THOUSANDS.matcher(bare).matches()) {
      number = bare.replace(",", "");
    } else {
      return Float.NaN;
    }
    return (float) Math.max(-LARGEST, Math.min(LARGEST, Double.parseDouble(number)));
  }

  private static String bare(String text) {
    int from = !text.isEmpty() && "$€£¥".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int to = text.length() > 1 && text.charAt(text.length() - 1) == '%' ? 1 : 0;
    return from + to == 0 ? text : text.substring(from, text.length() - to).strip();
  }
}
