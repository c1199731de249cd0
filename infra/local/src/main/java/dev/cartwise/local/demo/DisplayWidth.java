package dev.cartwise.local.demo;

/** The columns that text takes in a terminal, where a Chinese character is two columns wide. */
final class DisplayWidth {
  private DisplayWidth() {}

  /** Columns of a text without line breaks. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(codePoint)
            || within(codePoint, 0x1100, 0x115F)
            || within(codePoint, 0x2E80, 0x303E)
            || within(codePoint, 0x3041, 0x33FF)
            || within(codePoint, 0xAC00, 0xD7A3)
            || within(codePoint, 0xFE30, 0xFE6F)
            || within(codePoint, 0xFF01, 0xFF60)
            || within(codePoint, 0xFFE0, 0xFFE6)
            || within(codePoint, 0x1F300, 0x1FAFF);
    return wide ? 2 : 1;
  }

  private static boolean within(int codePoint, int low, int high) {
    return codePoint >= low && codePoint <= high;
  }

  /** The text with blanks after it, up to so many columns; longer text stays as it is. */
  static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text with blanks before it, up to so many columns; longer text stays as it is. */
  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }
}
