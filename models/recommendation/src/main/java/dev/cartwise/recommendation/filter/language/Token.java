package dev.cartwise.recommendation.filter.language;

/**
 * One word of a filter expression.
 *
 * @param kind what it is
 * @param text as written, without the quotes of a text and without the dollar of a parameter
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

  /** The kinds of words. */
  enum Kind {
    /** A keyword, a dataset or a field, with its dots. */
    NAME,
    /** A text in double quotes. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A parameter. */
    PARAMETER,
    /** A comparison operator, parenthesis, comma, star or bar. */
    SYMBOL,
    /** The end of the expression. */
    END
  }

  /** Tells whether this is the keyword, in any case. */
  boolean isKeyword(String keyword) {
    return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
