package dev.cartwise.local.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.local.http.LoopbackServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The part of EMR Serverless that Cartwise uses, on a free port of 127.0.0.1: {@code StartJobRun}
 * starts the training JVM with the entry point's arguments, {@code GetJobRun} tells how it fares.
 */
public final class LocalTrainingJobs implements AutoCloseable {
  private static final Pattern PATH =
      Pattern.compile("/applications/" + JobRun.APPLICATION + "/jobruns(?:/(?<job>[0-9a-z]+))?");
  private static final int BODY_LIMIT_BYTES = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobQueue queue;
  private final LoopbackServer server;
  private volatile BiConsumer<JobRun, String> listener = (job, before) -> {};

  private LocalTrainingJobs(JobProgram program) {
    this.queue = new JobQueue(program, (job, before) -> listener.accept(job, before));
    this.server = LoopbackServer.start("training-jobs", new Endpoint(queue));
  }

  /**
   * Begins to take jobs.
   *
   * @param log takes what the training JVM prints
   */
  public static LocalTrainingJobs start(TrainingJvm jvm, Path log) {
    return start(new LoggedTraining(jvm, log));
  }

  static LocalTrainingJobs start(JobProgram program) {
    return new LocalTrainingJobs(program);
  }

  /**
   * Hands state changes on from now.
   *
   * @param rules which go to which function
   * @param send sends an event to the function of a name
   */
  public void notify(List<JobStateRule> rules, BiConsumer<String, JsonNode> send) {
    listener =
        (job, before) ->
            rules.stream()
                .filter(rule -> rule.states().contains(job.state()))
                .forEach(rule -> send.accept(rule.function(), job.event(before)));
  }

  /** What tells a function where jobs are started and what they are started with. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_ENDPOINT_URL_EMR_SERVERLESS", endpoint().toString());
    environment.put("CARTWISE_TRAINING_APPLICATION", JobRun.APPLICATION);
    environment.put("CARTWISE_TRAINING_ROLE", "arn:aws:iam::000000000000:role/training");
    environment.put("CARTWISE_TRAINING_JAR", JobRun.APPLICATION);
    return environment;
  }

  URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
    queue.close();
  }

  /** The HTTP side. */
  private static final class Endpoint extends Handler.Abstract {
    private final JobQueue queue;

    Endpoint(JobQueue queue) {
      this.queue = queue;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Matcher path = PATH.matcher(request.getHttpURI().getPath());
      if (!path.matches()) {
        fail(404, "ResourceNotFoundException", "no such application", response, callback);
      } else if (request.getMethod().equals("POST") && path.group("job") == null) {
        byte[] body;
        try (var content = Content.Source.asInputStream(request)) {
          body = content.readNBytes(BODY_LIMIT_BYTES);
        }
        submit(body, response, callback);
      } else if (request.getMethod().equals("GET") && path.group("job") != null) {
        queue
            .find(path.group("job"))
            .ifPresentOrElse(
                job -> send(200, job.described(), response, callback),
                () -> fail(404, "ResourceNotFoundException", "no such job", response, callback));
      } else {
        fail(400, "ValidationException", "not an operation of this service", response, callback);
      }
      return true;
    }

    private void submit(byte[] body, Response response, Callback callback) throws Exception {
      JsonNode call;
      try {
        call = JSON.readTree(body);
      } catch (JsonProcessingException e) {
        fail(400, "ValidationException", "the body is not JSON", response, callback);
        return;
      }
      String token = call.path("clientToken").asText();
      List<String> arguments = new ArrayList<>();
      call.at("/jobDriver/sparkSubmit/entryPointArguments")
          .forEach(argument -> arguments.add(argument.asText()));
      if (token.isEmpty() || arguments.isEmpty()) {
        fail(
            400,
            "ValidationException",
            "clientToken and entryPointArguments are required",
            response,
            callback);
        return;
      }
      JobRun job = queue.submit(token, call.path("name").asText(), arguments);
      send(200, job.started(), response, callback);
    }

    private static void fail(
        int status, String error, String message, Response response, Callback callback) {
      response.getHeaders().put("x-amzn-ErrorType", error);
      send(
          status,
          JsonNodeFactory.instance.objectNode().put("message", message),
          response,
          callback);
    }

    private static void send(int status, JsonNode body, Response response, Callback callback) {
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      Content.Sink.write(response, true, body.toString(), callback);
    }
  }
}
