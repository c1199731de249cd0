package dev.cartwise.local.invocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import dev.cartwise.local.naming.Arns;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The HTTP side of Lambda's synchronous Invoke: who may call what, and the forms of answers. */
public final class InvokeEndpoint extends Handler.Abstract {
  private static final Pattern PATH =
      Pattern.compile("/2015-03-31/functions/(?<function>[^/]+)/invocations");

  /** The largest event of a synchronous invocation. */
  private static final int EVENT_LIMIT_BYTES = 6 << 20;

  private final Set<String> functions;
  private final String prefix;
  private final Callers callers;
  private final BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke;

  /**
   * @param functions the names of all functions
   * @param prefix leads their names in the cloud, and may lead them here
   * @param invoke sends an event to the function of a name
   */
  public InvokeEndpoint(
      Set<String> functions,
      String prefix,
      Callers callers,
      BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke) {
    this.functions = Set.copyOf(functions);
    this.prefix = prefix;
    this.callers = callers;
    this.invoke = invoke;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    byte[] event;
    try (var content = Content.Source.asInputStream(request)) {
      event = content.readNBytes(EVENT_LIMIT_BYTES + 1);
    }
    Optional<Caller> caller =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
            .flatMap(AccessKey::idOf)
            .flatMap(callers::find);
    if (caller.isEmpty()) {
      String message = "The security token included in the request is invalid.";
      fail(403, "UnrecognizedClientException", message, response, callback);
      return true;
    }
    Optional<String> function = function(request);
    if (function.isEmpty()) {
      fail(404, "ResourceNotFoundException", "Function not found", response, callback);
      return true;
    }
    Optional<String> refusal =
        caller
            .get()
            .refusal(List.of(Access.of("lambda:InvokeFunction", Arns.function(function.get()))));
    if (refusal.isPresent()) {
      fail(403, "AccessDeniedException", refusal.get(), response, callback);
    } else if (event.length > EVENT_LIMIT_BYTES) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      String message = "Request must be smaller than " + EVENT_LIMIT_BYTES + " bytes";
      fail(413, "RequestTooLargeException", message, response, callback);
    } else {
      invoke
          .apply(function.get(), event)
          .thenAccept(outcome -> answer(outcome, response, callback))
          .exceptionally(
              failure -> {
                callback.failed(failure);
                return null;
              });
    }
    return true;
  }

  /** The function that a path names by its name or its ARN. */
  private Optional<String> function(Request request) {
    Matcher path = PATH.matcher(request.getHttpURI().getPath());
    if (!request.getMethod().equals("POST") || !path.matches()) {
      return Optional.empty();
    }
    String name = URLDecoder.decode(path.group("function"), StandardCharsets.UTF_8);
    String last = name.substring(name.lastIndexOf(':') + 1);
    return Optional.of(last.startsWith(prefix) ? last.substring(prefix.length()) : last)
        .filter(functions::contains);
  }

  private static void answer(InvocationOutcome outcome, Response response, Callback callback) {
    if (outcome instanceof Answered answered) {
      send(200, answered.payload(), response, callback);
    } else if (outcome instanceof Unavailable) {
      fail(429, "TooManyRequestsException", outcome.reason(), response, callback);
    } else if (outcome instanceof NotStarted) {
      fail(500, "ServiceException", outcome.reason(), response, callback);
    } else {
      response.getHeaders().put("X-Amz-Function-Error", "Unhandled");
      byte[] error =
          outcome instanceof Failed failed
              ? failed.payload()
              : json("errorMessage", outcome.reason());
      send(200, error, response, callback);
    }
  }

  private static void fail(
      int status, String error, String message, Response response, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", error);
    send(status, json("message", message), response, callback);
  }

  private static byte[] json(String name, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(name, text)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(int status, byte[] body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
