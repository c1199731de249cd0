package dev.cartwise.benchmark.soak.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends calls to the gateway and notes how they are answered. */
final class Sender {
  /** The gateway promises an answer within 30 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final URI endpoint;
  private final SenderLog log;
  private final AnswerLog answers;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Sender(URI endpoint, SenderLog log, AnswerLog answers) {
    this.endpoint = endpoint;
    this.log = log;
    this.answers = answers;
  }

  /** Whether a call has to be sent again: it was not answered, or asked to come again. */
  boolean send(Call call) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.resolve(call.path())).timeout(PATIENCE);
    request.header("content-type", "application/json");
    call.headers().forEach(request::header);
    request.method(
        call.method(),
        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
    log.sent(call.events());
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      AnswerKind kind =
          answers.answered(
              call,
              answer.statusCode(),
              header(answer, "x-amzn-errortype"),
              header(answer, "apigw-requestid"),
              answer.body());
      if (kind == AnswerKind.SUCCESS) {
        log.acknowledged(call.events());
      }
      return answer.statusCode() >= 500;
    } catch (IOException e) {
      answers.unanswered(call, e);
      return true;
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
