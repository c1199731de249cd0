package dev.cartwise.shopregistry.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server in the place of DynamoDB that has the table of shops with the one shop {@code demo}, and
 * never answers to anything else.
 */
public final class ShopsTableServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GET_ITEM = "DynamoDB_20120810.GetItem";
  private static final String LEADING =
      """
      {"Item":{"id":{"S":"%s"},"shop":{"S":"demo"},"revision":{"N":"1"},"schemaVersion":{"N":"1"}}}
      """;

  private static final Map<String, String> ROWS =
      Map.of(
          "shop#demo",
          """
          {"Item":{"id":{"S":"shop#demo"},"trackingIds":{"L":[{"S":"demo"}]},
           "isScheduled":{"BOOL":true},"created":{"N":"1767225600"},
           "revision":{"N":"1"},"schemaVersion":{"N":"1"}}}
          """,
          "tracking#demo",
          LEADING.formatted("tracking#demo"),
          "only",
          LEADING.formatted("only"));

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "shops-table");
            thread.setDaemon(true);
            return thread;
          });

  public ShopsTableServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it listens. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What sends a function's client of DynamoDB to this server. */
  public Map<String, String> settings() {
    String credentials = "quarkus.dynamodb.aws.credentials.";
    return Map.of(
        "quarkus.dynamodb.endpoint-override",
        endpoint(),
        "quarkus.dynamodb.aws.region",
        "eu-central-1",
        credentials + "type",
        "static",
        credentials + "static-provider.access-key-id",
        "test",
        credentials + "static-provider.secret-access-key",
        "test");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode call = JSON.readTree(exchange.getRequestBody());
      if (!GET_ITEM.equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
          || !call.path("TableName").asText().endsWith("shops")) {
        closed.await();
        return;
      }
      String row = ROWS.getOrDefault(call.at("/Key/id/S").asText(), "{}");
      byte[] body = row.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
