package dev.cartwise.recommendation.filter.language;

import dev.cartwise.contracts.EventKind;
import java.util.EnumSet;
import java.util.Set;

/** The event types that a filter can name: those that shoppers' rows remember. */
public final class EventTypes {

  private static final String SENTENCE =
      "the event types that are remembered are View, AddToCart, RemoveFromCart and Purchase";

  private EventTypes() {}

  /** The kind that an expression names. */
  static EventKind known(Token token) {
    EventKind kind = EventKind.of(token.text());
    if (kind == EventKind.OTHER) {
      throw FilterException.at(token, SENTENCE);
    }
    return kind;
  }

  /** The kinds that a parameter's value names. */
  public static Set<EventKind> of(String parameter, String value) {
    if (value.equals("*")) {
      return EnumSet.allOf(EventKind.class);
    }
    EventKind kind = EventKind.of(value);
    if (kind == EventKind.OTHER) {
      throw FilterException.ofParameter(parameter, "'" + value + "': " + SENTENCE);
    }
    return EnumSet.of(kind);
  }
}
