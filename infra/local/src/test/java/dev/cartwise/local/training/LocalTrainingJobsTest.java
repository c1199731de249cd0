package dev.cartwise.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.access.Caller;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.model.Condition;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTrainingJobsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JOBS = "/applications/local/jobruns";

  private final List<List<String>> runs = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
  private final Callers callers = new Callers();
  private final LocalTrainingJobs jobs =
      LocalTrainingJobs.start("local", new ScriptedProgram(), callers);

  @BeforeEach
  void listen() {
    jobs.notify(
        List.of(new JobStateRule(Set.of("SUCCESS", "FAILED"), "retrain-models")),
        (function, event) -> events.add(event));
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void runsAJobAndSendsTheEventOfItsEnd() throws Exception {
    JsonNode started = JSON.readTree(post(call("t-1", "0")).body());

    JsonNode event = await();
    assertThat(event.path("detail-type").asText()).isEqualTo("EMR Serverless Job Run State Change");
    assertThat(event.at("/detail/state").asText()).isEqualTo("SUCCESS");
    assertThat(event.at("/detail/previousState").asText()).isEqualTo("RUNNING");
    assertThat(event.at("/detail/jobRunId")).isEqualTo(started.path("jobRunId"));
    assertThat(runs).containsExactly(List.of("train", "0"));
    JsonNode job = JSON.readTree(get("/" + started.path("jobRunId").asText()).body());
    assertThat(job.at("/jobRun/name").asText()).isEqualTo("demo/recommendation/x");
    assertThat(job.at("/jobRun/state").asText()).isEqualTo("SUCCESS");
  }

  @Test
  void startsOneJobForATokenThatComesAgain() throws Exception {
    String first = post(call("t-1", "0")).body();
    await();

    assertThat(post(call("t-1", "0")).body()).isEqualTo(first);
    post(call("t-2", "0"));
    await();
    assertThat(runs).hasSize(2);
  }

  @Test
  void tellsWhyAJobFailed() throws Exception {
    post(call("t-1", "1"));
    assertThat(details(await())).isEqualTo("the training JVM ended with code 1: it was too much");

    post(call("t-2", "unbuilt"));
    assertThat(details(await())).isEqualTo("the training module has not been built");
  }

  @ParameterizedTest
  @CsvSource({
    "defect, the job broke: java.lang.IllegalStateException: a defect",
    "linkage, the job broke: java.lang.NoClassDefFoundError: Missing"
  })
  void endsAJobWhoseProgramBreaksAndRunsTheNext(String argument, String reason) throws Exception {
    post(call("t-1", argument));
    assertThat(details(await())).isEqualTo(reason);

    post(call("t-2", "0"));
    assertThat(await().at("/detail/state").asText()).isEqualTo("SUCCESS");
  }

  @Test
  void runsAJobOfWhichNobodyCanBeTold() throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    jobs.notify(
        List.of(new JobStateRule(Set.of("RUNNING", "SUCCESS"), "retrain-models")),
        (function, event) -> {
          told.countDown();
          throw new IllegalStateException("the function is gone");
        });

    String id = JSON.readTree(post(call("t-1", "0")).body()).path("jobRunId").asText();

    assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(JSON.readTree(get("/" + id).body()).at("/jobRun/state").asText())
        .isEqualTo("SUCCESS");
  }

  @Test
  void knowsTheNewestOfTheJobsThatEnded() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int job = 0; job <= JobQueue.ENDED_KEPT; job++) {
      post(call("t-" + job, "0"));
      ids.add(await().at("/detail/jobRunId").asText());
    }

    assertThat(get("/" + ids.get(0)).statusCode()).isEqualTo(404);
    assertThat(get("/" + ids.get(1)).statusCode()).isEqualTo(200);
    assertThat(get("/" + ids.get(JobQueue.ENDED_KEPT)).statusCode()).isEqualTo(200);
  }

  @Test
  void listsJobsByTheirStateTheNewestFirst() throws Exception {
    post(call("t-1", "0"));
    await();
    String newest = JSON.readTree(post(call("t-2", "0")).body()).path("jobRunId").asText();
    await();

    JsonNode ended = JSON.readTree(get("?states=SUCCESS&maxResults=1").body()).path("jobRuns");
    assertThat(ended).hasSize(1);
    assertThat(ended.at("/0/id").asText()).isEqualTo(newest);
    assertThat(JSON.readTree(get("?states=SUCCESS").body()).path("jobRuns")).hasSize(2);
    assertThat(JSON.readTree(get("?states=RUNNING&states=SUBMITTED").body()).path("jobRuns"))
        .isEmpty();
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    assertThat(get("/0123").statusCode()).isEqualTo(404);
    assertThat(post("{").statusCode()).isEqualTo(400);
    assertThat(post("{\"clientToken\":\"t\"}").body()).contains("entryPointArguments are required");
    assertThat(send(HttpRequest.newBuilder(uri(JOBS)).DELETE()).statusCode()).isEqualTo(400);
    assertThat(send(HttpRequest.newBuilder(uri("/applications/other/jobruns"))).statusCode())
        .isEqualTo(404);
    assertThat(runs).isEmpty();
  }

  @Test
  void refusesACallerWhoseRoleDoesNotAllowIt() throws Exception {
    String application = "arn:aws:emr-serverless:us-east-1:000000000000:/applications/local";
    String passed = "arn:aws:iam::000000000000:role/training";
    Condition toTheService =
        new Condition(
            "StringEquals", "iam:PassedToService", List.of("emr-serverless.amazonaws.com"));
    Statement start =
        new Statement(
            "Start", List.of("emr-serverless:StartJobRun"), List.of(application), List.of());
    Statement pass =
        new Statement("Pass", List.of("iam:PassRole"), List.of(passed), List.of(toTheService));
    Statement look =
        new Statement(
            "Look",
            List.of("emr-serverless:GetJobRun"),
            List.of(application + "/jobruns/*"),
            List.of());
    String body = call("t-1", "0").replaceFirst("\\{", "{\"executionRoleArn\":\"" + passed + "\",");

    assertThat(refusal(send(starting(body), inRole(List.of(pass)))))
        .isEqualTo(
            "User: arn:aws:sts::000000000000:assumed-role/starter/f is not authorized to perform:"
                + " emr-serverless:StartJobRun on resource: "
                + application
                + " because no identity-based policy allows the emr-serverless:StartJobRun action");
    assertThat(refusal(send(starting(body), inRole(List.of(start)))))
        .contains("iam:PassRole on resource: " + passed);
    assertThat(send(starting(body), inRole(List.of(start, pass))).statusCode()).isEqualTo(200);
    String job = "/" + await().at("/detail/jobRunId").asText();
    HttpRequest.Builder status = HttpRequest.newBuilder(uri(JOBS + job));
    assertThat(refusal(send(status.copy(), inRole(List.of(start)))))
        .contains("emr-serverless:GetJobRun on resource: " + application + "/jobruns" + job);
    assertThat(send(status.copy(), inRole(List.of(look))).statusCode()).isEqualTo(200);
    HttpResponse<String> unknown = send(status.copy(), new Callers().operator());
    assertThat(unknown.statusCode()).isEqualTo(403);
    assertThat(unknown.headers().firstValue("x-amzn-ErrorType"))
        .contains("UnrecognizedClientException");
  }

  private HttpRequest.Builder starting(String body) {
    return HttpRequest.newBuilder(uri(JOBS)).POST(BodyPublishers.ofString(body));
  }

  private Caller inRole(List<Statement> statements) {
    return callers.admit(
        "f", new Role("starter", "arn:aws:iam::000000000000:role/starter", statements));
  }

  private static String refusal(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("AccessDeniedException");
    return JSON.readTree(answer.body()).path("message").asText();
  }

  private String details(JsonNode event) throws Exception {
    assertThat(event.at("/detail/state").asText()).isEqualTo("FAILED");
    String body = get("/" + event.at("/detail/jobRunId").asText()).body();
    return JSON.readTree(body).at("/jobRun/stateDetails").asText();
  }

  private JsonNode await() throws InterruptedException {
    JsonNode event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  private static String call(String token, String argument) {
    return "{\"clientToken\":\""
        + token
        + "\",\"name\":\"demo/recommendation/x\",\"jobDriver\":{\"sparkSubmit\":{"
        + "\"entryPointArguments\":[\"train\",\""
        + argument
        + "\"]}}}";
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(HttpRequest.newBuilder(uri(JOBS)).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String job) throws Exception {
    return send(HttpRequest.newBuilder(uri(JOBS + job)));
  }

  private URI uri(String path) {
    return URI.create(jobs.endpoint() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return send(request, callers.operator());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, Caller caller)
      throws Exception {
    String credential = "Credential=" + caller.key().id() + "/20260101/us-east-1/emr-serverless";
    return HTTP.send(
        request.header("Authorization", "AWS4-HMAC-SHA256 " + credential).build(),
        BodyHandlers.ofString());
  }

  /** Ends with the code that its last argument names. */
  private final class ScriptedProgram implements JobProgram {
    @Override
    public int run(List<String> arguments) {
      runs.add(arguments);
      String last = arguments.get(arguments.size() - 1);
      if (last.equals("unbuilt")) {
        throw new LocalSystemException(
            Reason.DEPLOYABLE_MISSING, "the training module has not been built");
      }
      if (last.equals("defect")) {
        throw new IllegalStateException("a defect");
      }
      if (last.equals("linkage")) {
        throw new NoClassDefFoundError("Missing");
      }
      return Integer.parseInt(last);
    }

    @Override
    public String lastWords() {
      return "it was too much";
    }
  }
}
