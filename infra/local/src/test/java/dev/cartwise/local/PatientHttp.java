package dev.cartwise.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Sends requests to a local system as SDKs do: once more if its storage is busy. A machine that
 * stands still for five seconds makes it so, since functions wait no longer for a table.
 */
public final class PatientHttp {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);
  private static final int BUSY = 503;
  private static final int ATTEMPTS = 5;

  private PatientHttp() {}

  /** The answer to a request, the last one if all say that storage is busy. */
  public static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest sent = request.timeout(LONGEST_ANSWER).build();
    HttpResponse<String> answer = HTTP.send(sent, BodyHandlers.ofString());
    for (int attempt = 1; answer.statusCode() == BUSY && attempt < ATTEMPTS; attempt++) {
      Thread.sleep(Duration.ofSeconds(attempt).toMillis());
      answer = HTTP.send(sent, BodyHandlers.ofString());
    }
    return answer;
  }
}
