package dev.cartwise.analyzereviews;

import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native build must keep for reflection beyond what Funqy finds by itself: the runtime's
 * error record, without which a failing invocation is never answered, and the events and answers
 * that are read from and written to trees.
 */
@RegisterForReflection(
    targets = {
      FunctionError.class,
      HttpApiRequest.class,
      HttpApiRequest.RequestContext.class,
      HttpApiResponse.class
    })
final class NativeReflection {

  private NativeReflection() {}
}
