package dev.cartwise.local.gateway;

import dev.cartwise.local.datadir.DiskGuard;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP front door: an HTTP API with its routes, limits and error answers. */
public final class Gateway extends Handler.Abstract {
  /** Where the command line asks a running system how it fares. */
  public static final String STATUS_PATH = "/_cartwise/status";

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /** The largest body API Gateway takes. */
  private static final int GATEWAY_LIMIT_BYTES = 10 << 20;

  /** The largest event a synchronous invocation takes. */
  private static final int EVENT_LIMIT_BYTES = 6 << 20;

  /** How long API Gateway waits for an integration. */
  private static final long INTEGRATION_TIMEOUT_SECONDS = 30;

  private final RouteTable routes;
  private final BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke;
  private final Supplier<byte[]> status;
  private final DiskGuard disk;

  /**
   * @param invoke sends an event to the function of a name
   * @param status the status document, JSON
   * @param disk says when nothing can be stored
   */
  public Gateway(
      List<Route> routes,
      BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke,
      Supplier<byte[]> status,
      DiskGuard disk) {
    this.routes = new RouteTable(routes);
    this.invoke = invoke;
    this.status = status;
    this.disk = disk;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String requestId = UUID.randomUUID().toString();
    String path = request.getHttpURI().getPath();
    if (path.equals(STATUS_PATH) && request.getMethod().equals("GET")) {
      send(GatewayResponse.json(200, status.get()), requestId, response, callback);
      return true;
    }
    // Read before anything is refused: Jetty closes a connection whose request it answered unread,
    // and
    // the client's next request would be lost on it.
    byte[] body;
    try (var content = Content.Source.asInputStream(request)) {
      body = content.readNBytes(GATEWAY_LIMIT_BYTES + 1);
    }
    if (body.length > GATEWAY_LIMIT_BYTES) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      send(GatewayResponse.message(413, "Request Entity Too Large"), requestId, response, callback);
      return true;
    }
    Optional<RouteTable.Match> match =
        routes.find(request.getMethod(), path, request.getHeaders().get("X-Amz-Target"));
    if (match.isEmpty()) {
      send(GatewayResponse.message(404, "Not Found"), requestId, response, callback);
      return true;
    }
    if (match.get().route().stores()) {
      Optional<String> refusal = disk.refusal();
      if (refusal.isPresent()) {
        send(GatewayResponse.message(507, refusal.get()), requestId, response, callback);
        return true;
      }
    }
    byte[] event = HttpApiEvent.of(read(request, body), match.get(), requestId, Instant.now());
    if (event.length > EVENT_LIMIT_BYTES) {
      send(GatewayResponse.message(413, "Request Entity Too Large"), requestId, response, callback);
      return true;
    }
    forward(match.get().route().function(), event, requestId, response, callback);
    return true;
  }

  private void forward(
      String function, byte[] event, String requestId, Response response, Callback callback) {
    CompletableFuture<Void> answered =
        invoke
            .apply(function, event)
            .completeOnTimeout(
                new Unavailable(
                    function + " did not answer within " + INTEGRATION_TIMEOUT_SECONDS + " s"),
                INTEGRATION_TIMEOUT_SECONDS,
                TimeUnit.SECONDS)
            .thenAccept(
                outcome -> {
                  if (!outcome.reason().isEmpty()) {
                    LOG.warn("request {}: {}", requestId, outcome.reason());
                  }
                  send(FunctionAnswer.of(outcome), requestId, response, callback);
                });
    answered.exceptionally(
        failure -> {
          callback.failed(failure);
          return null;
        });
  }

  private static GatewayRequest read(Request request, byte[] body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    String query = request.getHttpURI().getQuery();
    return new GatewayRequest(
        request.getMethod(),
        request.getHttpURI().getPath(),
        query == null ? "" : query,
        headers,
        request.getConnectionMetaData().getProtocol(),
        Request.getRemoteAddr(request),
        body);
  }

  private static void send(
      GatewayResponse answer, String requestId, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    answer.cookies().forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
    response.getHeaders().put("apigw-requestid", requestId);
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
