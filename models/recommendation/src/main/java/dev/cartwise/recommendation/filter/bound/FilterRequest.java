package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.contracts.EventKind;
import java.util.List;
import java.util.Map;

/**
 * What a filter needs to know of the request it is applied to.
 *
 * @param values by parameter, as sent
 * @param events what the shopper is remembered for
 * @param user properties of the user by upper-case name; several values separated by {@code |}
 * @param currentItem the item to which others are wanted, -1 for none
 */
public record FilterRequest(
    Map<String, String> values, List<Event> events, Map<String, String> user, int currentItem) {

  /** Of nobody known, without parameters. */
  public static final FilterRequest ANONYMOUS =
      new FilterRequest(Map.of(), List.of(), Map.of(), -1);

  public FilterRequest {
    values = Map.copyOf(values);
    events = List.copyOf(events);
    user = Map.copyOf(user);
  }

  /** The same request with other values of the parameters. */
  public FilterRequest withValues(Map<String, String> otherValues) {
    return new FilterRequest(otherValues, events, user, currentItem);
  }

  /**
   * One interaction.
   *
   * @param item its number in the catalogue
   */
  public record Event(int item, EventKind kind) {}
}
