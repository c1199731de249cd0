package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchivedInteraction;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native build must keep for reflection beyond what Funqy finds by itself: the runtime's
 * error record, without which a failing invocation is never answered, and the archive's line.
 */
@RegisterForReflection(targets = {FunctionError.class, ArchivedInteraction.class})
final class NativeReflection {

  private NativeReflection() {}
}
