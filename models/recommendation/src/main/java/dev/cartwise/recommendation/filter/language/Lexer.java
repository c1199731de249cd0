package dev.cartwise.recommendation.filter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter expression into words. */
final class Lexer {

  private static final Pattern SPACE = Pattern.compile("\\s*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z0-9_]{1,50})");
  private static final Pattern TEXT = Pattern.compile("\"" + QuotedText.INSIDE + "\"");
  private static final Pattern SYMBOL = Pattern.compile("!=|<=|>=|[=<>(),*|]");

  private final String expression;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private Lexer(String expression) {
    this.expression = expression;
  }

  /** The words, the last of which is the end. */
  static List<Token> tokens(String expression) {
    Lexer lexer = new Lexer(expression);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    skipSpace();
    while (next < expression.length()) {
      boolean known =
          take(NAME, Token.Kind.NAME, 0)
              || take(NUMBER, Token.Kind.NUMBER, 0)
              || take(PARAMETER, Token.Kind.PARAMETER, 1)
              || take(TEXT, Token.Kind.TEXT, 1)
              || take(SYMBOL, Token.Kind.SYMBOL, 0);
      if (!known) {
        throw unknown();
      }
      skipSpace();
    }
    tokens.add(new Token(Token.Kind.END, "", next + 1));
  }

  private boolean take(Pattern pattern, Token.Kind kind, int group) {
    Matcher matcher = pattern.matcher(expression).region(next, expression.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    String text = matcher.group(group);
    tokens.add(new Token(kind, kind == Token.Kind.TEXT ? QuotedText.plain(text) : text, next + 1));
    next = matcher.end();
    return true;
  }

  private void skipSpace() {
    Matcher matcher = SPACE.matcher(expression).region(next, expression.length());
    if (matcher.lookingAt()) {
      next = matcher.end();
    }
  }

  private FilterException unknown() {
    int end = expression.offsetByCodePoints(next, 1);
    String character = expression.substring(next, end);
    return FilterException.at(
        next + 1,
        character,
        character.equals("\"") ? "the closing double quote is missing" : "is not understood");
  }
}
