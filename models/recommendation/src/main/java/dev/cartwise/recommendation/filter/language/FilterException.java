package dev.cartwise.recommendation.filter.language;

import org.jspecify.annotations.Nullable;

/** A filter that cannot be understood or applied, with the place in it or the value at fault. */
public final class FilterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int position;
  private final String token;

  private FilterException(String sentence, int position, String token, @Nullable Throwable cause) {
    super(sentence, cause);
    this.position = position;
    this.token = token;
  }

  public static FilterException at(Token token, String sentence) {
    return at(token.position(), token.text(), sentence);
  }

  public static FilterException at(int position, String token, String sentence) {
    String place = token.isEmpty() ? "at its end" : "at character " + position + " '" + token + "'";
    return new FilterException(place + ": " + sentence, position, token, null);
  }

  public static FilterException ofParameter(String parameter, String sentence) {
    return new FilterException("$" + parameter + ": " + sentence, 0, "$" + parameter, null);
  }

  /** Where in the expression, 1 for its first character; 0 for the value of a parameter. */
  public int position() {
    return position;
  }

  /** The text at fault, empty at the end of the expression. */
  public String token() {
    return token;
  }
}
