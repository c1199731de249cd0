package dev.cartwise.deploy.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls routes over the deployed HTTP API, as a stranger without credentials. */
final class RouteCall {
  private static final Duration LONGEST = Duration.ofSeconds(35);

  private final String endpoint;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  RouteCall(String endpoint) {
    this.endpoint = endpoint;
  }

  /** Calls a route once; that nobody answers is a result as well. */
  SmokeResult call(String function, String route, SmokeRequest request) {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create(endpoint + request.path())).timeout(LONGEST);
    if (request.body().isEmpty()) {
      call.method(request.method(), HttpRequest.BodyPublishers.noBody());
    } else {
      call.header("content-type", "application/json")
          .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
    }
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(call.build(), BodyHandlers.ofString());
      return new SmokeResult(
          function, route, isOfFunction(answer), told(answer), millisSince(start));
    } catch (IOException e) {
      return new SmokeResult(function, route, false, "no answer: " + e, millisSince(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + route + " was called", e);
    }
  }

  /** A function's refusals are typed, also those of a stranger; the gateway's own are not. */
  private static boolean isOfFunction(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 2
        || answer.statusCode() < 500
            && (answer.headers().firstValue("x-amzn-errortype").isPresent()
                || answer.body().contains("\"__type\""));
  }

  private static String told(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("x-amzn-errortype").orElse("");
    return (answer.statusCode() + " " + type).strip();
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
