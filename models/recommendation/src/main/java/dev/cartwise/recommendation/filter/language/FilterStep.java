package dev.cartwise.recommendation.filter.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * One expression of a chain.
 *
 * @param action what happens to the items that match
 * @param alternatives an item matches if all conditions of any of these hold; {@code AND} binds
 *     more tightly than {@code OR}
 * @param onlyIf conditions on the user that must all hold for the step to count
 */
public record FilterStep(
    Action action, List<List<Condition>> alternatives, List<Condition> onlyIf) {

  /** What happens to the items that match. */
  public enum Action {
    /** They are left out. */
    EXCLUDE,
    /** All others are left out. */
    INCLUDE
  }

  public FilterStep {
    alternatives = alternatives.stream().map(List::copyOf).toList();
    onlyIf = List.copyOf(onlyIf);
  }

  public Stream<Condition> conditions() {
    return Stream.concat(alternatives.stream().flatMap(List::stream), onlyIf.stream());
  }
}
