package dev.cartwise.deploy.safety;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A demand on resources of a type.
 *
 * @param id as cdk-nag's AwsSolutions pack names it
 * @param type of the resources
 * @param demand what is asked of each
 * @param findings what breaks it in a resource among all; empty details where the whole does
 */
record Rule(
    String id,
    String type,
    String demand,
    BiFunction<Resource, List<Resource>, List<String>> findings) {

  /** A demand that a resource by itself meets or does not. */
  static Rule that(String id, String type, String demand, Predicate<Resource> isMet) {
    return new Rule(id, type, demand, (one, all) -> isMet.test(one) ? List.of() : List.of(""));
  }

  /** A demand that some other resource meets for it. */
  static Rule backed(
      String id,
      String type,
      String demand,
      String byType,
      BiFunction<Resource, Resource, Boolean> isMet) {
    return new Rule(
        id,
        type,
        demand,
        (one, all) ->
            all.stream().anyMatch(each -> each.type().equals(byType) && isMet.apply(one, each))
                ? List.of()
                : List.of(""));
  }

  /** All that breaks it in a template. */
  Stream<Finding> in(List<Resource> resources) {
    return resources.stream()
        .filter(each -> each.type().equals(type))
        .flatMap(
            each ->
                findings.apply(each, resources).stream()
                    .map(detail -> new Finding(id, each.name(), detail)));
  }
}
