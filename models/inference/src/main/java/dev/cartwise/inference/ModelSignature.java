package dev.cartwise.inference;

import dev.cartwise.inference.InferenceException.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The inputs and outputs of a model.
 *
 * @param inputs every input that a run must give
 * @param outputs the outputs that a run gives back, in this order
 */
public record ModelSignature(List<TensorSpec> inputs, List<TensorSpec> outputs) {

  public ModelSignature {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  Optional<TensorSpec> input(String name) {
    return find(inputs, name);
  }

  Optional<TensorSpec> output(String name) {
    return find(outputs, name);
  }

  private static Optional<TensorSpec> find(List<TensorSpec> specs, String name) {
    return specs.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Compares a model's own signature with this expected one. The model must have exactly these
   * inputs; outputs beyond the expected ones are left aside. A free dimension on either side fits
   * every size.
   *
   * @throws InferenceException {@code WRONG_SIGNATURE}, naming the first difference
   */
  void check(ModelSignature actual, String model) throws InferenceException {
    for (TensorSpec expected : inputs) {
      check("input", expected, actual.input(expected.name()), model);
    }
    for (TensorSpec given : actual.inputs) {
      if (input(given.name()).isEmpty()) {
        throw new InferenceException(
            Problem.WRONG_SIGNATURE, model + " wants an input that nobody gives: " + given);
      }
    }
    for (TensorSpec expected : outputs) {
      check("output", expected, actual.output(expected.name()), model);
    }
  }

  private static void check(
      String side, TensorSpec expected, Optional<TensorSpec> actual, String model)
      throws InferenceException {
    if (actual.isEmpty()) {
      throw new InferenceException(
          Problem.WRONG_SIGNATURE, model + " has no " + side + " " + expected);
    }
    if (!expected.accepts(actual.get().type(), actual.get().dimensions())) {
      throw new InferenceException(
          Problem.WRONG_SIGNATURE,
          model + " has the " + side + " " + actual.get() + " where " + expected + " is expected");
    }
  }
}
