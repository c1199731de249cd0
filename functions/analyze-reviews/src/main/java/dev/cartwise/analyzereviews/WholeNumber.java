package dev.cartwise.analyzereviews;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import java.util.Optional;
import java.util.OptionalInt;

/** Whole numbers in the query of a request. */
final class WholeNumber {

  private static final int MOST_DIGITS = 6;

  private WholeNumber() {}

  /**
   * The parameter's value, if it is there.
   *
   * @throws AwsException InvalidInputException if it is not a whole number from min to max
   */
  static OptionalInt parameter(HttpApiRequest request, String name, int min, int max) {
    Optional<String> text = request.queryParameter(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.get().matches("[0-9]{1," + MOST_DIGITS + "}")) {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return OptionalInt.of(number);
      }
    }
    throw AwsException.invalidInput(name, "must be a whole number from " + min + " to " + max);
  }
}
