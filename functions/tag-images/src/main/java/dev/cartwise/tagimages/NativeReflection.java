package dev.cartwise.tagimages;

import dev.cartwise.awsprotocol.HttpApiRequest;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native build must keep for reflection beyond what Funqy finds by itself: the request,
 * which arrives as a tree beside other events, and the runtime's error record, without which a
 * failing invocation is never answered.
 */
@RegisterForReflection(
    targets = {FunctionError.class, HttpApiRequest.class, HttpApiRequest.RequestContext.class})
final class NativeReflection {

  private NativeReflection() {}
}
