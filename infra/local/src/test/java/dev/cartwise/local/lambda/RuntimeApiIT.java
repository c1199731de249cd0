package dev.cartwise.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Runtime API as a function's process sees it. */
class RuntimeApiIT {
  private final HttpClient http = HttpClient.newHttpClient();
  private final InvocationQueue queue = new InvocationQueue(10);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final CompletableFuture<Duration> firstPoll = new CompletableFuture<>();
  private final CompletableFuture<Duration> firstAnswer = new CompletableFuture<>();
  private RuntimeApi api;
  private RuntimeSession session;

  @BeforeEach
  void open() {
    api = new RuntimeApi();
    FunctionSpec spec = ScriptedRepository.spec("f", Duration.ofSeconds(7));
    session =
        new RuntimeSession("f-0-1", spec, queue, timer, firstPoll::complete, firstAnswer::complete);
    api.open(session);
  }

  @AfterEach
  void close() {
    session.close("the test is over");
    timer.shutdownNow();
    api.close();
  }

  @Test
  void handsAnInvocationOutAndTakesItsAnswer() throws Exception {
    Invocation invocation = offer("{\"n\":1}");
    HttpResponse<String> next = get("invocation/next");
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).isEqualTo("{\"n\":1}");
    assertThat(header(next, "Lambda-Runtime-Aws-Request-Id")).isEqualTo(invocation.requestId());
    assertThat(header(next, "Lambda-Runtime-Invoked-Function-Arn"))
        .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:f");
    assertThat(Long.parseLong(header(next, "Lambda-Runtime-Deadline-Ms")))
        .isBetween(System.currentTimeMillis() + 4_000, System.currentTimeMillis() + 7_000);
    assertThat(header(next, "Lambda-Runtime-Trace-Id")).startsWith("Root=1-");
    assertThat(post("invocation/" + invocation.requestId() + "/response", "\"ok\"").statusCode())
        .isEqualTo(202);
    assertThat(((Answered) invocation.outcome().get(1, TimeUnit.SECONDS)).text())
        .isEqualTo("\"ok\"");
    assertThat(firstPoll).isCompleted();
    assertThat(firstAnswer.get()).isGreaterThanOrEqualTo(firstPoll.get());
  }

  @Test
  void takesAnError() throws Exception {
    Invocation invocation = offer("1");
    get("invocation/next");
    post(
        "invocation/" + invocation.requestId() + "/error",
        "{\"errorType\":\"Boom\",\"errorMessage\":\"no\",\"stackTrace\":[]}");
    assertThat(invocation.outcome().get(1, TimeUnit.SECONDS).reason()).isEqualTo("Boom: no");
    assertThat(invocation.outcome().get()).isInstanceOf(Failed.class);
  }

  @Test
  void refusesTheAnswerToAnotherRequest() throws Exception {
    Invocation invocation = offer("1");
    get("invocation/next");
    assertThat(post("invocation/unknown/response", "1").statusCode()).isEqualTo(400);
    assertThat(invocation.outcome()).isNotDone();
    String path = "invocation/" + invocation.requestId() + "/response";
    assertThat(post(path, "1").statusCode()).isEqualTo(202);
    assertThat(post(path, "2").statusCode()).isEqualTo(400);
  }

  @Test
  void remembersWhyAProcessCannotStart() throws Exception {
    assertThat(post("init/error", "{\"errorType\":\"Init\",\"errorMessage\":\"bad\"}").statusCode())
        .isEqualTo(202);
    assertThat(session.initError()).hasValue("Init: bad");
  }

  @Test
  void refusesStrangersAndUnknownOperations() throws Exception {
    assertThat(post("invocation/1/dance", "").statusCode()).isEqualTo(404);
    api.forget(session);
    assertThat(get("invocation/next").statusCode()).isEqualTo(403);
  }

  @Test
  void failsWhatAnEndedProcessWorkedOn() throws Exception {
    Invocation invocation = offer("1");
    get("invocation/next");
    session.close("its process ended with code 1");
    assertThat(invocation.outcome().get(1, TimeUnit.SECONDS))
        .isEqualTo(new Crashed("f crashed: its process ended with code 1"));
  }

  @Test
  void letsGoOfAProcessThatWasReplaced() throws Exception {
    CompletableFuture<HttpResponse<String>> waiting =
        http.sendAsync(request("invocation/next").build(), BodyHandlers.ofString());
    firstPoll.get(5, TimeUnit.SECONDS);
    session.close("replaced");
    assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(410);
  }

  private Invocation offer(String payload) {
    Invocation invocation = new Invocation(payload.getBytes(StandardCharsets.UTF_8));
    assertThat(queue.offer(invocation)).isTrue();
    return invocation;
  }

  private HttpRequest.Builder request(String operation) {
    return HttpRequest.newBuilder(
        URI.create("http://" + api.addressOf(session) + "/2018-06-01/runtime/" + operation));
  }

  private HttpResponse<String> get(String operation) throws Exception {
    return http.send(request(operation).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String operation, String body) throws Exception {
    return http.send(
        request(operation).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
