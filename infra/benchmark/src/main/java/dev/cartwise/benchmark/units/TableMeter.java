package dev.cartwise.benchmark.units;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An address of the tables at which each request is asked what it consumes. */
final class TableMeter extends Handler.Abstract implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What belongs to a connection, and compression, under which nothing can be read. */
  private static final Set<String> OWN =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "expect",
          "upgrade",
          "keep-alive",
          "accept-encoding");

  private final URI tables;
  private final Consumption consumption;
  private final LoopbackServer server = LoopbackServer.bind("meter", 0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TableMeter(URI tables, Consumption consumption) {
    this.tables = tables;
    this.consumption = consumption;
  }

  /**
   * Begins to answer.
   *
   * @param tables where the tables are
   * @param consumption what is added to
   */
  static TableMeter start(URI tables, Consumption consumption) {
    TableMeter meter = new TableMeter(tables, consumption);
    meter.server.serve(meter);
    return meter;
  }

  URI endpoint() {
    return server.endpoint();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpResponse<byte[]> answer = client.send(metered(request), bodyBytes());
    String target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    JsonNode consumed = JSON.readTree(answer.body()).path("ConsumedCapacity");
    if (!consumed.isMissingNode()) {
      consumption.add(
          consumed,
          target.contains("Put")
              || target.contains("Write")
              || target.contains("Update")
              || target.contains("Delete"));
    }
    response.setStatus(answer.statusCode());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> response.getHeaders().add(name, value));
              }
            });
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }

  private static HttpResponse.BodyHandler<byte[]> bodyBytes() {
    return HttpResponse.BodyHandlers.ofByteArray();
  }

  private HttpRequest metered(Request request) throws IOException {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(tables.resolve(request.getHttpURI().getPathQuery()));
    for (HttpField field : request.getHeaders()) {
      if (!OWN.contains(field.getName().toLowerCase(Locale.ROOT)) && field.getValue() != null) {
        sent.header(field.getName(), field.getValue());
      }
    }
    try (var content = Content.Source.asInputStream(request)) {
      ObjectNode body = (ObjectNode) JSON.readTree(content);
      body.put("ReturnConsumedCapacity", "TOTAL");
      return sent.POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
          .build();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
