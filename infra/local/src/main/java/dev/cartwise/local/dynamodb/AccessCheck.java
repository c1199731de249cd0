package dev.cartwise.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets requests through to the tables when their caller may make them. */
final class AccessCheck extends Handler.Wrapper {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVICE = "com.amazon.coral.service#";
  private static final int REFUSED = 400;

  private final Callers callers;

  AccessCheck(Callers callers, Handler tables) {
    super(tables);
    this.callers = callers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    Optional<Caller> caller =
        Optional.ofNullable(authorization).flatMap(AccessKey::idOf).flatMap(callers::find);
    if (authorization == null) {
      refuse(
          "MissingAuthenticationTokenException",
          "Request is missing Authentication Token",
          response,
          callback);
      return true;
    }
    if (caller.isEmpty()) {
      refuse(
          "UnrecognizedClientException",
          "The security token included in the request is invalid.",
          response,
          callback);
      return true;
    }
    if (caller.get().mayDoEverything()) {
      return super.handle(request, response, callback);
    }
    byte[] body;
    try (var content = Content.Source.asInputStream(request)) {
      body = content.readAllBytes();
    }
    Optional<String> refusal =
        refusal(caller.get(), request.getHeaders().get("X-Amz-Target"), body);
    if (refusal.isPresent()) {
      refuse("AccessDeniedException", refusal.get(), response, callback);
      return true;
    }
    return super.handle(new ReadRequest(request, body), response, callback);
  }

  /** Empty too for what is no request of this service: the service says so itself. */
  private static Optional<String> refusal(Caller caller, String target, byte[] body) {
    if (target == null) {
      return Optional.empty();
    }
    JsonNode call;
    try {
      call = JSON.readTree(body);
    } catch (IOException e) {
      return Optional.empty();
    }
    return caller.refusal(RequestedAccess.of(target.substring(target.lastIndexOf('.') + 1), call));
  }

  private static void refuse(String error, String message, Response response, Callback callback) {
    response.setStatus(REFUSED);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.0");
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", SERVICE + error)
            .put("Message", message)
            .toString();
    Content.Sink.write(response, true, body, callback);
  }
}
