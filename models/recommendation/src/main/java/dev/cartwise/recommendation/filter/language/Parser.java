package dev.cartwise.recommendation.filter.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the words of a filter expression, from left to right. */
final class Parser {

  private final List<Token> tokens;
  private int next;

  Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The steps of the whole expression. */
  List<FilterStep> steps() {
    List<FilterStep> steps = new ArrayList<>();
    do {
      steps.add(step());
    } while (takeSymbol("|"));
    if (peek().kind() != Token.Kind.END) {
      throw FilterException.at(peek(), "expected AND, OR, IF, | or the end");
    }
    return steps;
  }

  private FilterStep step() {
    FilterStep.Action action;
    if (takeKeyword("EXCLUDE")) {
      action = FilterStep.Action.EXCLUDE;
    } else if (takeKeyword("INCLUDE")) {
      action = FilterStep.Action.INCLUDE;
    } else {
      throw FilterException.at(peek(), "expected EXCLUDE or INCLUDE");
    }
    require("ItemID");
    require("WHERE");
    List<List<Condition>> alternatives = alternatives();
    List<Condition> onlyIf = new ArrayList<>();
    if (takeKeyword("IF")) {
      do {
        onlyIf.add(condition(EnumSet.of(Field.Dataset.CURRENT_USER)));
      } while (takeKeyword("AND"));
    }
    return new FilterStep(action, alternatives, onlyIf);
  }

  private List<List<Condition>> alternatives() {
    Set<Field.Dataset> allowed = EnumSet.of(Field.Dataset.ITEMS, Field.Dataset.INTERACTIONS);
    List<List<Condition>> alternatives = new ArrayList<>();
    do {
      List<Condition> all = new ArrayList<>();
      do {
        all.add(condition(allowed));
        allowed.retainAll(Set.of(all.get(0).field().dataset()));
      } while (takeKeyword("AND"));
      alternatives.add(all);
    } while (takeKeyword("OR"));
    return alternatives;
  }

  private Condition condition(Set<Field.Dataset> allowed) {
    Token name = take();
    Field field = field(name);
    if (!allowed.contains(field.dataset())) {
      throw FilterException.at(name, misplaced(field.dataset(), allowed));
    }
    boolean isEvent = field.dataset() == Field.Dataset.INTERACTIONS;
    if (isEvent && !field.name().equals("EVENT_TYPE")) {
      throw FilterException.at(name, "of Interactions only EVENT_TYPE can be tested");
    }
    if (takeKeyword("NOT")) {
      require("IN");
      return new Condition.Membership(field, true, list(isEvent));
    }
    if (takeKeyword("IN")) {
      return new Condition.Membership(field, false, list(isEvent));
    }
    Token symbol = take();
    NumberOperator operator =
        NumberOperator.of(symbol)
            .orElseThrow(
                () -> FilterException.at(symbol, "expected IN, NOT IN, =, !=, <, <=, > or >="));
    if (isEvent || field.name().equals(Field.ITEM_ID)) {
      throw FilterException.at(symbol, field.name() + " is tested with IN or NOT IN");
    }
    return new Condition.Comparison(field, operator, number());
  }

  private static String misplaced(Field.Dataset dataset, Set<Field.Dataset> allowed) {
    if (dataset == Field.Dataset.CURRENT_USER) {
      return "CurrentUser is tested after IF only";
    }
    return allowed.contains(Field.Dataset.CURRENT_USER)
        ? "after IF only CurrentUser is tested"
        : "one expression tests either Items or Interactions: chain two with |";
  }

  private static Field field(Token token) {
    String[] parts = token.text().split("\\.", -1);
    if (token.kind() != Token.Kind.NAME || parts.length != 2) {
      throw FilterException.at(token, "expected a field such as Items.CATEGORY");
    }
    Field.Dataset dataset =
        switch (parts[0].toLowerCase(Locale.ROOT)) {
          case "items" -> Field.Dataset.ITEMS;
          case "interactions" -> Field.Dataset.INTERACTIONS;
          case "currentuser" -> Field.Dataset.CURRENT_USER;
          default ->
              throw FilterException.at(token, "the datasets are Items, Interactions, CurrentUser");
        };
    return new Field(dataset, parts[1].toUpperCase(Locale.ROOT), token.position());
  }

  private List<Operand> list(boolean ofEvents) {
    requireSymbol("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(ofEvents ? event() : value());
    } while (takeSymbol(","));
    requireSymbol(")");
    return operands;
  }

  private Operand event() {
    Token token = take();
    boolean isStar = token.isSymbol("*") || token.text().equals("*");
    return switch (token.kind()) {
      case TEXT, SYMBOL -> {
        if (isStar) {
          yield new Operand.Anything(token.position());
        }
        if (token.kind() == Token.Kind.TEXT) {
          yield new Operand.Text(EventTypes.known(token).name(), token.position());
        }
        throw FilterException.at(token, "expected an event type in double quotes");
      }
      case PARAMETER -> new Operand.Parameter(token.text(), token.position());
      default -> throw FilterException.at(token, "expected an event type in double quotes");
    };
  }

  private Operand value() {
    Token token = take();
    return switch (token.kind()) {
      case TEXT -> {
        if (token.text().equals("*")) {
          throw FilterException.at(token, "* stands for event types only");
        }
        yield new Operand.Text(token.text(), token.position());
      }
      case PARAMETER -> new Operand.Parameter(token.text(), token.position());
      case NAME -> property(token);
      default ->
          throw FilterException.at(token, "expected a value in double quotes or a $parameter");
    };
  }

  private Operand number() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> new Operand.Number(Double.parseDouble(token.text()), token.position());
      case PARAMETER -> new Operand.Parameter(token.text(), token.position());
      case NAME -> property(token);
      default -> throw FilterException.at(token, "expected a number or a $parameter");
    };
  }

  private static Operand property(Token token) {
    String[] parts = token.text().split("\\.", -1);
    if (parts.length == 2) {
      String field = parts[1].toUpperCase(Locale.ROOT);
      if (parts[0].equalsIgnoreCase("CurrentItem")) {
        return new Operand.Property(Operand.Owner.ITEM, field, token.position());
      }
      if (parts[0].equalsIgnoreCase("CurrentUser")) {
        return new Operand.Property(Operand.Owner.USER, field, token.position());
      }
    }
    throw FilterException.at(token, "expected a value, a $parameter or a field of CurrentItem");
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private boolean takeKeyword(String keyword) {
    boolean is = peek().isKeyword(keyword);
    if (is) {
      next++;
    }
    return is;
  }

  private boolean takeSymbol(String symbol) {
    boolean is = peek().isSymbol(symbol);
    if (is) {
      next++;
    }
    return is;
  }

  private void require(String keyword) {
    if (!takeKeyword(keyword)) {
      throw FilterException.at(peek(), "expected " + keyword);
    }
  }

  private void requireSymbol(String symbol) {
    if (!takeSymbol(symbol)) {
      throw FilterException.at(peek(), "expected " + symbol);
    }
  }
}
