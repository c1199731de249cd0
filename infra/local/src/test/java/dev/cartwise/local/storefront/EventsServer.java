package dev.cartwise.local.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What stands for {@code POST /events}: it remembers its calls and answers as it is told to. */
final class EventsServer implements AutoCloseable {

  /** One call: what it shows of its sender, its type of content, its body. */
  record Call(
      String path,
      @Nullable String authorization,
      @Nullable String contentType,
      @Nullable String beacon,
      JsonNode body) {

    JsonNode event(int index) {
      return body.path("eventList").path(index);
    }

    List<String> values(String member) {
      return body.path("eventList").findValuesAsText(member);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /** Starts to answer calls with a status each. */
  EventsServer(ToIntFunction<Call> status) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, status));
    server.start();
  }

  private void answer(HttpExchange exchange, ToIntFunction<Call> status) throws IOException {
    Call call =
        new Call(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("authorization"),
            exchange.getRequestHeaders().getFirst("content-type"),
            exchange.getRequestHeaders().getFirst("x-beacon"),
            JSON.readTree(exchange.getRequestBody()));
    calls.add(call);
    exchange.sendResponseHeaders(status.applyAsInt(call), -1);
    exchange.close();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
