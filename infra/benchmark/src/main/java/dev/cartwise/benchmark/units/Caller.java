package dev.cartwise.benchmark.units;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends one call after the other and counts the bytes of the answers. */
final class Caller {
  private final URI endpoint;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private long answeredBytes;

  Caller(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Posts a body, which must be answered with 200. */
  void post(String path, JsonNode body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(
          path + " was answered " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
    }
    answeredBytes += answer.body().length;
  }

  /** Bytes of all bodies so far. */
  long answeredBytes() {
    return answeredBytes;
  }
}
