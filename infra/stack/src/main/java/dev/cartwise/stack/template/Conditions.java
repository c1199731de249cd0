package dev.cartwise.stack.template;

import dev.cartwise.stack.model.Deployment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a template says under conditions, decided for one deployment: {@code !Equals} and {@code
 * !Not} over parameters, {@code !If} in values, {@code Condition} of a resource.
 */
final class Conditions {

  private static final String CONDITIONS = "Conditions";
  private static final String CONDITION = "Condition";
  private static final String RESOURCES = "Resources";

  private final Fields template;
  private final Resolver parameters;

  Conditions(Deployment deployment, Fields template) {
    this.template = template;
    Fields none = Fields.of(template.place(), Map.of());
    this.parameters = new Resolver(deployment, template.with(RESOURCES, none));
  }

  /** The template without conditions. */
  Fields decided() {
    template.fieldsOf(CONDITIONS).values().values().forEach(this::isTrue);
    Map<String, Value> sections = new LinkedHashMap<>();
    template.values().forEach((name, section) -> sections.put(name, section(name, section)));
    sections.remove(CONDITIONS);
    return Fields.of(template.place(), sections);
  }

  private Value section(String name, Value section) {
    return name.equals(RESOURCES)
        ? kept(section.fields(), each -> resource(each.fields()))
        : decided(section).orElse(section);
  }

  private Optional<Value> resource(Fields resource) {
    Optional<Value> condition = resource.find(CONDITION);
    if (condition.isPresent() && !holds(condition.get())) {
      return Optional.empty();
    }
    Map<String, Value> members = new LinkedHashMap<>(resource.values());
    members.remove(CONDITION);
    return decided(new Fields(resource.place(), resource.tag(), members));
  }

  private Optional<Value> decided(Value value) {
    if (value instanceof Fields fields) {
      return Optional.of(kept(fields, this::decided));
    }
    if (value instanceof Items items) {
      return items.tag().equals("!If")
          ? decided(chosen(items))
          : Optional.of(
              new Items(
                  items.place(),
                  items.tag(),
                  items.values().stream().flatMap(each -> decided(each).stream()).toList()));
    }
    return Optional.of(value).filter(each -> !isNoValue((Scalar) each));
  }

  private static Fields kept(Fields fields, Function<Value, Optional<Value>> decision) {
    Map<String, Value> kept = new LinkedHashMap<>();
    fields
        .values()
        .forEach((name, value) -> decision.apply(value).ifPresent(each -> kept.put(name, each)));
    return new Fields(fields.place(), fields.tag(), kept);
  }

  private Value chosen(Items items) {
    if (items.values().size() != 3) {
      throw items.place().error("!If takes a condition and two values");
    }
    return items.values().get(holds(items.values().get(0)) ? 1 : 2);
  }

  private static boolean isNoValue(Scalar scalar) {
    return scalar.tag().equals("!Ref") && scalar.value().equals("AWS::NoValue");
  }

  private boolean holds(Value name) {
    return isTrue(
        template
            .fieldsOf(CONDITIONS)
            .find(name.text())
            .orElseThrow(() -> name.place().error("there is no condition " + name.text())));
  }

  private boolean isTrue(Value condition) {
    if (condition instanceof Items items) {
      List<Value> sides = items.values();
      if (items.tag().equals("!Equals") && sides.size() == 2) {
        return parameters.text(sides.get(0)).equals(parameters.text(sides.get(1)));
      }
      if (items.tag().equals("!Not") && sides.size() == 1) {
        return !isTrue(sides.get(0));
      }
    }
    throw condition.place().error("a condition is !Equals of two or !Not of one here");
  }
}
