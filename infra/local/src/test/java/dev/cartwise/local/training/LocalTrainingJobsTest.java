package dev.cartwise.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalTrainingJobsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JOBS = "/applications/local/jobruns";

  private final List<List<String>> runs = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
  private final LocalTrainingJobs jobs = LocalTrainingJobs.start(new ScriptedProgram());

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

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
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
      return Integer.parseInt(last);
    }

    @Override
    public String lastWords() {
      return "it was too much";
    }
  }
}
