package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.recommendation.catalogue.AttributeColumns;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.language.Condition;
import dev.cartwise.recommendation.filter.language.EventTypes;
import dev.cartwise.recommendation.filter.language.Field;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import dev.cartwise.recommendation.filter.language.FilterStep;
import dev.cartwise.recommendation.filter.language.Operand;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills a filter's constants in: parameters, the user's properties, those of the current item.
 *
 * <p>In an {@code EXCLUDE} step an alternative whose parameter has no value is left out, in the
 * {@code IF} of one the whole step.
 */
public final class Binder {

  private final Catalogue catalogue;
  private final FilterRequest request;
  private final FilterValues values;

  public Binder(Catalogue catalogue, FilterExpression expression, FilterRequest request) {
    this.catalogue = catalogue;
    this.request = request;
    this.values = FilterValues.of(expression, request.values());
  }

  /** The step, or empty if it does not count for this request. */
  public Optional<BoundStep> bind(FilterStep step) {
    for (Condition condition : step.onlyIf()) {
      if (lacksParameter(condition)
          || !cellTest(condition).test(request.user().get(condition.field().name()))) {
        return Optional.empty();
      }
    }
    List<List<Condition>> given =
        step.alternatives().stream()
            .filter(all -> all.stream().noneMatch(this::lacksParameter))
            .toList();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        given.get(0).get(0).field().dataset() == Field.Dataset.INTERACTIONS
            ? new BoundStep.OfInteractions(step.action(), interactions(given))
            : new BoundStep.OfItems(
                step.action(),
                given.stream().map(all -> all.stream().map(this::columnTest).toList()).toList()));
  }

  private boolean lacksParameter(Condition condition) {
    return condition.operands().stream()
        .anyMatch(
            operand ->
                operand instanceof Operand.Parameter parameter
                    && values.of(parameter.name()).isEmpty());
  }

  private ColumnTest columnTest(Condition condition) {
    Field field = condition.field();
    ColumnTest test = new ColumnTest(field.name(), cellTest(condition));
    if (!test.isOfItemId() && catalogue.columns().indexOf(field.name()) < 0) {
      throw FilterException.at(
          field.position(), "Items." + field.name(), "no item of the shop has such a column");
    }
    return test;
  }

  private CellTest cellTest(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      double right = number(comparison.right());
      return Double.isNaN(right)
          ? CellTest.NEVER
          : new CellTest.Compares(comparison.operator(), right);
    }
    Set<String> texts = new HashSet<>();
    condition.operands().forEach(operand -> texts.addAll(texts(operand)));
    return new CellTest.OneOf(texts, ((Condition.Membership) condition).negated());
  }

  private double number(Operand operand) {
    if (operand instanceof Operand.Number number) {
      return number.value();
    }
    List<String> texts = texts(operand);
    double number = texts.size() == 1 ? Numbers.parse(texts.get(0)) : Double.NaN;
    if (Double.isNaN(number) && operand instanceof Operand.Parameter parameter) {
      throw FilterException.ofParameter(
          parameter.name(), "must be one number, not '" + String.join(",", texts) + "'");
    }
    return number;
  }

  private List<String> texts(Operand operand) {
    if (operand instanceof Operand.Text text) {
      return List.of(text.value());
    }
    if (operand instanceof Operand.Parameter parameter) {
      return values.of(parameter.name());
    }
    if (operand instanceof Operand.Property property) {
      @Nullable String cell =
          property.owner() == Operand.Owner.USER
              ? request.user().get(property.field())
              : ofCurrentItem(property);
      return cell == null ? List.of() : List.of(cell.split("\\|", -1));
    }
    throw new IllegalStateException("the parser puts no " + operand + " here");
  }

  private @Nullable String ofCurrentItem(Operand.Property property) {
    String name = "CurrentItem." + property.field();
    AttributeColumns columns = catalogue.columns();
    int column = columns.indexOf(property.field());
    if (column < 0) {
      throw FilterException.at(property.position(), name, "no item of the shop has such a column");
    }
    if (request.currentItem() < 0) {
      throw FilterException.at(
          property.position(), name, "the request must name an itemId of the catalogue");
    }
    int code = columns.code(column, request.currentItem());
    return code < 0 ? null : columns.text(code);
  }

  private Set<Integer> interactions(List<List<Condition>> alternatives) {
    Set<EventKind> matching = EnumSet.noneOf(EventKind.class);
    for (List<Condition> all : alternatives) {
      Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
      all.forEach(condition -> kinds.retainAll(kinds((Condition.Membership) condition)));
      matching.addAll(kinds);
    }
    return request.events().stream()
        .filter(event -> matching.contains(event.kind()))
        .map(FilterRequest.Event::item)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<EventKind> kinds(Condition.Membership condition) {
    EnumSet<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    for (Operand operand : condition.operands()) {
      if (operand instanceof Operand.Anything) {
        kinds.addAll(EnumSet.allOf(EventKind.class));
      } else if (operand instanceof Operand.Text text) {
        kinds.add(EventKind.valueOf(text.value()));
      } else if (operand instanceof Operand.Parameter parameter) {
        values.of(parameter.name()).forEach(v -> kinds.addAll(EventTypes.of(parameter.name(), v)));
      }
    }
    return condition.negated() ? EnumSet.complementOf(kinds) : kinds;
  }
}
