package dev.cartwise.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in for AWS on 127.0.0.1 that answers by a script; the last answer of each repeats. */
final class StandIn implements AutoCloseable {

  /** What is answered to a call. */
  record Answer(int status, String body, Map<String, String> headers) {}

  private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  StandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers an operation so from its next turn on; each character of the body is a byte. */
  StandIn on(String operation, int status, String body) {
    return on(operation, new Answer(status, body, Map.of()));
  }

  private StandIn on(String operation, Answer answer) {
    script.computeIfAbsent(operation, name -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** Answers an operation with nothing but a header. */
  StandIn headerInstead(String operation, String header, String value) {
    script.remove(operation);
    return on(operation, new Answer(200, "", Map.of(header, value)));
  }

  /** Forgets what was to be answered to an operation. */
  StandIn instead(String operation, int status, String body) {
    script.remove(operation);
    return on(operation, status, body);
  }

  /** An answer of the query protocol. */
  static String xml(String operation, String result) {
    return "<"
        + operation
        + "Response><"
        + operation
        + "Result>"
        + result
        + "</"
        + operation
        + "Result></"
        + operation
        + "Response>";
  }

  /** A refusal of the query protocol. */
  static String error(String code, String message) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>"
        + code
        + "</Code><Message>"
        + message
        + "</Message></Error></ErrorResponse>";
  }

  /** What was called, each as the operation with what was sent. */
  List<String> calls(String operation) {
    return calls.stream().filter(call -> call.startsWith(operation + " ")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    String operation = operation(exchange, body);
    calls.add(operation + " " + exchange.getRequestURI() + " " + body);
    Answer answer = next(operation);
    byte[] bytes = answer.body().getBytes(StandardCharsets.ISO_8859_1);
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    if (operation.equals("route")) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", "InvalidInputException");
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), isHead || bytes.length == 0 ? -1 : bytes.length);
    if (!isHead) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** What was sent; a form's escapes are undone, the bytes of an object stay as they are. */
  private static String body(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    String body = new String(sent, StandardCharsets.ISO_8859_1);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith("application/x-www-form-urlencoded")
        ? URLDecoder.decode(body, StandardCharsets.UTF_8)
        : body;
  }

  private Answer next(String operation) {
    Deque<Answer> answers = script.get(operation);
    if (answers == null) {
      return new Answer(200, "", Map.of());
    }
    synchronized (answers) {
      return answers.size() > 1 ? answers.remove() : answers.element();
    }
  }

  private static String operation(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return target.substring(target.indexOf('.') + 1);
    }
    if (body.contains("Action=")) {
      int start = body.indexOf("Action=") + "Action=".length();
      int end = body.indexOf('&', start);
      return body.substring(start, end < 0 ? body.length() : end);
    }
    if (path.startsWith("/cartwise-")) {
      String query = exchange.getRequestURI().getQuery();
      if (query != null && query.contains("list-type")) {
        return "GET objects";
      }
      String part = query == null ? "" : query.split("[=&]")[0];
      String kind =
          path.indexOf('/', 1) > 0 && path.indexOf('/', 1) < path.length() - 1
              ? "object"
              : "bucket";
      return method + " " + (part.isEmpty() ? kind : part);
    }
    if (path.contains("account-settings")) {
      return "GetAccountSettings";
    }
    if (path.contains("/operation/")) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    if (path.endsWith("/configuration")) {
      return "GetFunctionConfiguration";
    }
    return path.contains("/invocations") ? "Invoke" : "route";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A call that may throw, made into one that may not. */
  static StandIn started() {
    try {
      return new StandIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
