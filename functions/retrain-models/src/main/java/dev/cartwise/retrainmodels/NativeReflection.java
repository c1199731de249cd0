package dev.cartwise.retrainmodels;

import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native build must keep for reflection beyond what Funqy finds by itself: without the
 * runtime's error record a failing invocation is never answered.
 */
@RegisterForReflection(targets = FunctionError.class)
final class NativeReflection {

  private NativeReflection() {}
}
