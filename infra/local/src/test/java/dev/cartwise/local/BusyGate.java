package dev.cartwise.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address before a store, at which every third request is refused for the store's load. Requests
 * pass as they were signed.
 */
final class BusyGate implements AutoCloseable {
  static final String TABLES_ARE_BUSY =
      answer(
          "400 Bad Request",
          "application/x-amz-json-1.0",
          "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
              + "\"message\":\"The level of configured provisioned throughput was exceeded.\"}");
  static final String BUCKET_IS_BUSY =
      answer(
          "503 Slow Down",
          "application/xml",
          "<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>");

  private static final int REFUSED_OF = 3;
  private static final int PATIENCE_SECONDS = 20;
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final Pattern CONNECTION = Pattern.compile("(?i)\r\nconnection:[^\r]*");

  /** How many requests were refused. */
  final AtomicInteger refused = new AtomicInteger();

  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket server;
  private final URI store;
  private final String refusal;

  BusyGate(URI store, String refusal) throws IOException {
    this.store = store;
    this.refusal = refusal;
    this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private static String answer(String status, String type, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, type, body.length(), body);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // The gate is closed: nobody comes any more.
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      if (requests.incrementAndGet() % REFUSED_OF == 0) {
        refused.incrementAndGet();
        refuse(head, client);
      } else {
        pass(head, client);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the client or the store hung up", e);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  private void refuse(String head, Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    if (head.contains("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    Matcher length = LENGTH.matcher(head);
    client.getInputStream().skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
    out.write(refusal.getBytes(StandardCharsets.US_ASCII));
  }

  /** A connection has one request, so that each one is counted. */
  private void pass(String head, Socket client) throws IOException {
    String once =
        CONNECTION.matcher(head).replaceAll("").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    try (Socket backend = new Socket(store.getHost(), store.getPort())) {
      backend.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
      Future<?> body = threads.submit(() -> forward(client, backend));
      backend.getInputStream().transferTo(client.getOutputStream());
      client.shutdownOutput();
      body.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("a client does not hang up", e);
    }
  }

  /** A store may answer before it has read all: the client is heard to its end all the same. */
  private static @Nullable Void forward(Socket client, Socket backend) throws IOException {
    InputStream body = client.getInputStream();
    try {
      body.transferTo(backend.getOutputStream());
    } catch (IOException answered) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
