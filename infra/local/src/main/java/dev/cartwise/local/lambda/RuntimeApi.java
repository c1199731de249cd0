package dev.cartwise.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.naming.Arns;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The Lambda Runtime API (2018-06-01) for every function process of this machine. A process finds
 * its own session through the path it is given as {@code AWS_LAMBDA_RUNTIME_API}.
 */
final class RuntimeApi extends Handler.Abstract implements AutoCloseable {
  /** The largest request and answer of a synchronous invocation, bytes. */
  static final int PAYLOAD_LIMIT_BYTES = 6 << 20;

  private static final String ACCEPTED = "{\"status\":\"OK\"}";
  private static final List<String> INVOCATION = List.of("2018-06-01", "runtime", "invocation");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, RuntimeSession> sessions = new ConcurrentHashMap<>();
  private final LoopbackServer server;

  RuntimeApi() {
    server = LoopbackServer.start("runtime-api", this);
  }

  /** What a session's process needs in {@code AWS_LAMBDA_RUNTIME_API}. */
  String addressOf(RuntimeSession session) {
    return server.endpoint().getAuthority() + "/" + session.id();
  }

  void open(RuntimeSession session) {
    sessions.put(session.id(), session);
  }

  void forget(RuntimeSession session) {
    sessions.remove(session.id());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    List<String> path = List.of(Request.getPathInContext(request).substring(1).split("/"));
    RuntimeSession session = sessions.get(path.get(0));
    if (session == null) {
      answer(response, callback, 403, error("InvalidSession", "no such function process"));
      return true;
    }
    String operation = String.join("/", path.subList(1, path.size()));
    switch (operation) {
      case "2018-06-01/runtime/invocation/next" -> next(session, response, callback);
      case "2018-06-01/runtime/init/error" -> {
        session.initFailed(failure(body(request)).reason());
        answer(response, callback, 202, ACCEPTED);
      }
      default -> outcome(session, path, request, response, callback);
    }
    return true;
  }

  private static void next(RuntimeSession session, Response response, Callback callback)
      throws InterruptedException {
    Optional<RuntimeSession.Delivery> delivery = session.next();
    if (delivery.isEmpty()) {
      answer(response, callback, 410, error("SessionClosed", "the process has been replaced"));
      return;
    }
    Invocation invocation = delivery.get().invocation();
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    response
        .getHeaders()
        .put("Lambda-Runtime-Deadline-Ms", Long.toString(delivery.get().deadline().toEpochMilli()));
    response
        .getHeaders()
        .put("Lambda-Runtime-Invoked-Function-Arn", Arns.function(session.function().name()));
    response.getHeaders().put("Lambda-Runtime-Trace-Id", traceId());
    response.write(true, ByteBuffer.wrap(invocation.payload()), callback);
  }

  private static void outcome(
      RuntimeSession session,
      List<String> path,
      Request request,
      Response response,
      Callback callback)
      throws IOException {
    boolean known = path.size() == 6 && path.subList(1, 4).equals(INVOCATION);
    String kind = known ? path.get(5) : "";
    if (!kind.equals("response") && !kind.equals("error")) {
      answer(response, callback, 404, error("UnknownOperation", "no such operation"));
      return;
    }
    byte[] body = body(request);
    InvocationOutcome outcome;
    if (body.length > PAYLOAD_LIMIT_BYTES) {
      String message = "the answer is larger than " + PAYLOAD_LIMIT_BYTES + " bytes";
      String type = "Function.ResponseSizeTooLarge";
      outcome = new Failed(type, message, bytes(error(type, message)));
    } else {
      outcome = kind.equals("response") ? new Answered(body) : failure(body);
    }
    if (!session.answer(path.get(4), outcome)) {
      answer(response, callback, 400, error("InvalidRequestID", "no such invocation"));
    } else if (body.length > PAYLOAD_LIMIT_BYTES) {
      answer(response, callback, 413, error("RequestEntityTooLarge", "the answer is too large"));
    } else {
      answer(response, callback, 202, ACCEPTED);
    }
  }

  private static Failed failure(byte[] body) {
    try {
      JsonNode error = JSON.readTree(body);
      return new Failed(
          error.path("errorType").asText("Error"), error.path("errorMessage").asText(""), body);
    } catch (IOException notJson) {
      return new Failed("Error", new String(body, StandardCharsets.UTF_8), body);
    }
  }

  private static byte[] body(Request request) throws IOException {
    try (var content = Content.Source.asInputStream(request)) {
      byte[] body = content.readNBytes(PAYLOAD_LIMIT_BYTES + 1);
      content.skip(Long.MAX_VALUE);
      return body;
    }
  }

  private static String traceId() {
    String random = UUID.randomUUID().toString().replace("-", "");
    String seconds = Long.toHexString(System.currentTimeMillis() / 1000);
    return "Root=1-" + seconds + "-" + random.substring(0, 24) + ";Sampled=0";
  }

  private static String error(String type, String message) {
    return JSON.createObjectNode().put("errorType", type).put("errorMessage", message).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(Response response, Callback callback, int status, String body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, body, callback);
  }

  @Override
  public void close() {
    server.close();
  }
}
