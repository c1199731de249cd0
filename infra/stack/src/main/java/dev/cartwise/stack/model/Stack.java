package dev.cartwise.stack.model;

import java.util.List;

/**
 * Everything that is deployed.
 *
 * @param tables in the template's order
 * @param bucket the name of the one bucket
 * @param functions by name
 * @param training what runs training jobs
 */
public record Stack(
    List<StackTable> tables,
    String bucket,
    List<StackFunction> functions,
    TrainingApplication training) {

  public Stack {
    tables = List.copyOf(tables);
    functions = List.copyOf(functions);
  }

  /**
   * The function of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public StackFunction function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no function " + name));
  }
}
