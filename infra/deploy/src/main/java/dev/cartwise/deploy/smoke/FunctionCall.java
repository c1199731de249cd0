package dev.cartwise.deploy.smoke;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.StackFunction;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Invokes functions past the HTTP API, with an event that does no harm: a request that the first
 * route refuses, or an empty batch where there are no routes.
 */
final class FunctionCall {
  private static final String EMPTY_BATCH = "{\"Records\":[]}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LambdaClient functions;
  private final String prefix;

  /** Calls to functions whose names a prefix leads. */
  FunctionCall(LambdaClient functions, String prefix) {
    this.functions = functions;
    this.prefix = prefix;
  }

  /** Invokes a function once; that it fails is a result as well. */
  SmokeResult call(StackFunction function, String shop) {
    List<HttpRoute> routes = function.triggers(HttpRoute.class);
    String event = routes.isEmpty() ? EMPTY_BATCH : requestEvent(routes.get(0), shop);
    long start = System.nanoTime();
    String told;
    boolean passed;
    try {
      InvokeResponse answer =
          functions.invoke(
              request ->
                  request
                      .functionName(prefix + function.name())
                      .payload(SdkBytes.fromUtf8String(event)));
      passed = answer.functionError() == null;
      told = passed ? "answered" : answer.functionError() + ": " + text(answer);
    } catch (SdkException e) {
      passed = false;
      told = String.valueOf(e.getMessage());
    }
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return new SmokeResult(function.name(), "invoke", passed, told, millis);
  }

  private static String text(InvokeResponse answer) {
    return answer.payload() == null ? "" : answer.payload().asUtf8String();
  }

  /** An HTTP API event in payload format 2.0, with what functions read of it. */
  private static String requestEvent(HttpRoute route, String shop) {
    SmokeRequest request = SmokeRequest.of(route, shop);
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", route.key());
    event.put("rawPath", request.path()).put("rawQueryString", "");
    event.putObject("headers").put("content-type", "application/json");
    ObjectNode context = event.putObject("requestContext").put("requestId", "cartwise-smoke");
    context.put("routeKey", route.key()).put("stage", "$default");
    context.putObject("http").put("method", request.method()).put("path", request.path());
    ObjectNode parameters = event.putObject("pathParameters");
    String[] names = route.path().split("/");
    String[] values = request.path().split("/");
    for (int part = 0; part < names.length; part++) {
      if (names[part].startsWith("{")) {
        parameters.put(names[part].substring(1, names[part].length() - 1), values[part]);
      }
    }
    if (!request.body().isEmpty()) {
      event.put("body", request.body());
    }
    return event.put("isBase64Encoded", false).toString();
  }
}
