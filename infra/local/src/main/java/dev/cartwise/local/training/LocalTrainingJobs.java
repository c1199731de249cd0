package dev.cartwise.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.http.LoopbackServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The part of EMR Serverless that Cartwise uses, on a free port of 127.0.0.1: {@code StartJobRun}
 * starts the training JVM with the entry point's arguments, {@code GetJobRun} tells how it fares.
 */
public final class LocalTrainingJobs implements AutoCloseable {
  private final JobQueue queue;
  private final LoopbackServer server;
  private volatile BiConsumer<JobRun, String> listener = (job, before) -> {};

  private LocalTrainingJobs(JobProgram program, Callers callers) {
    this.queue = new JobQueue(program, (job, before) -> listener.accept(job, before));
    this.server = LoopbackServer.start("training-jobs", new JobEndpoint(queue, callers));
  }

  /**
   * Begins to take jobs.
   *
   * @param log takes what the training JVM prints
   * @param callers who may send requests
   */
  public static LocalTrainingJobs start(TrainingJvm jvm, Path log, Callers callers) {
    return start(new LoggedTraining(jvm, log), callers);
  }

  static LocalTrainingJobs start(JobProgram program, Callers callers) {
    return new LocalTrainingJobs(program, callers);
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
}
