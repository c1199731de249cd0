package dev.cartwise.benchmark.units;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.http.LoopbackServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class TableMeterTest {
  private static final String ANSWER =
      """
      {"ConsumedCapacity":{"TableName":"rows","CapacityUnits":3.0}}\
      """;

  /** Tables that answer the same to everything. */
  private static final class Tables extends Handler.Abstract {
    final AtomicReference<String> asked = new AtomicReference<>("");

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      try (var content = Content.Source.asInputStream(request)) {
        asked.set(new String(content.readAllBytes(), UTF_8));
      }
      response.getHeaders().put("x-amz-crc32", "17");
      response.write(true, ByteBuffer.wrap(ANSWER.getBytes(UTF_8)), callback);
      return true;
    }
  }

  @Test
  void asksForWhatARequestConsumesAndPassesTheAnswerOn() throws Exception {
    Tables tables = new Tables();
    Consumption consumption = new Consumption();
    try (LoopbackServer server = LoopbackServer.start("tables", tables);
        TableMeter meter = TableMeter.start(server.endpoint(), consumption)) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(meter.endpoint())
                      .header("X-Amz-Target", "DynamoDB_20120810.PutItem")
                      .POST(HttpRequest.BodyPublishers.ofString("{\"TableName\":\"rows\"}"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo(ANSWER);
      assertThat(answer.headers().firstValue("x-amz-crc32")).contains("17");
    }
    assertThat(tables.asked.get())
        .contains("\"TableName\":\"rows\"", "\"ReturnConsumedCapacity\":\"TOTAL\"");
    assertThat(consumption.sums()).containsEntry("rows", new Consumption.Sums(0, 3, 1, 1));
  }
}
