package dev.cartwise.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an account has beside the stores of a stage, on 127.0.0.1: who calls, its stack, how its
 * functions are set, and its queue of dead letters.
 */
final class AccountStandIn implements AutoCloseable {
  static final String ACCOUNT = "123456789012";

  /** Bodies of dead letters; one that is received is not given again. */
  final Queue<String> letters = new ConcurrentLinkedQueue<>();

  /** What every secret holds. */
  static final String SECRET = "5a".repeat(32);

  /** The names of secrets that got a new value. */
  final Queue<String> secretsPut = new ConcurrentLinkedQueue<>();

  /** How many were deleted. */
  final AtomicInteger deleted = new AtomicInteger();

  private final HttpServer server;
  private final String stack;

  AccountStandIn(String stack) throws IOException {
    this.stack = stack;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String answer;
    if (exchange.getRequestURI().getPath().endsWith("/configuration")) {
      answer = "{\"Environment\":{\"Variables\":{}}}";
    } else {
      answer = target == null ? xml(body) : json(target.substring(target.indexOf('.') + 1), body);
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    int status = answer.startsWith("<ErrorResponse>") ? 400 : 200;
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String xml(String form) {
    if (form.contains("Action=GetCallerIdentity")) {
      return """
      <GetCallerIdentityResponse><GetCallerIdentityResult>
      <Arn>arn:aws:iam::%s:user/ada</Arn><Account>%s</Account>
      </GetCallerIdentityResult></GetCallerIdentityResponse>\
      """
          .formatted(ACCOUNT, ACCOUNT);
    }
    if (form.contains("Action=DescribeStacks") && !form.contains("StackName=" + stack)) {
      return """
      <ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>
      <Message>Stack with such an id does not exist</Message></Error></ErrorResponse>\
      """;
    }
    if (form.contains("Action=DescribeStacks")) {
      return """
      <DescribeStacksResponse><DescribeStacksResult><Stacks><member>
      <StackName>%s</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>
      </member></Stacks></DescribeStacksResult></DescribeStacksResponse>\
      """
          .formatted(stack);
    }
    throw new IllegalStateException("nobody asks for this: " + form);
  }

  private String json(String operation, String body) throws IOException {
    return switch (operation) {
      case "GetQueueUrl" -> "{\"QueueUrl\":\"" + address() + "/queue\"}";
      case "ReceiveMessage" -> received();
      case "GetSecretValue" -> "{\"VersionId\":\"v\",\"SecretString\":\"" + SECRET + "\"}";
      case "PutSecretValue" -> {
        secretsPut.add(new ObjectMapper().readTree(body).path("SecretId").asText());
        yield "{}";
      }
      case "DeleteMessage" -> {
        deleted.incrementAndGet();
        yield "{}";
      }
      default -> throw new IllegalStateException("nobody asks for this: " + operation);
    };
  }

  private String received() {
    String letter = letters.poll();
    return letter == null
        ? "{}"
        : "{\"Messages\":[{\"MessageId\":\"m\",\"ReceiptHandle\":\"h\",\"Body\":"
            + TextNode.valueOf(letter)
            + ",\"MD5OfBody\":\""
            + md5(letter)
            + "\"}]}";
  }

  /** SQS tells it of each body, and the SDK refuses a body of another. */
  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
