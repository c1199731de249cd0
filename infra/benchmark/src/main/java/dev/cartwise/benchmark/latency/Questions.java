package dev.cartwise.benchmark.latency;

import dev.cartwise.local.storefront.StorefrontClient;
import java.util.Map;
import java.util.SplittableRandom;

/** What a benchmark asks a function, drawn at random. */
interface Questions {

  /** The part of the function's {@code Server-Timing} that is not the wait for DynamoDB. */
  String part();

  /**
   * Asks one question.
   *
   * @return how long the parts of the function took, in milliseconds
   * @throws IllegalStateException if the answer is not one of a trained artifact
   */
  Map<String, Double> ask(StorefrontClient client, SplittableRandom random);
}
