package dev.cartwise.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.http.LoopbackServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The part of EMR Serverless that Cartwise uses, on a free port of 127.0.0.1: {@code StartJobRun}
 * starts the training JVM with the entry point's arguments, {@code GetJobRun} tells how it fares,
 * {@code ListJobRuns} which jobs there are.
 */
public final class LocalTrainingJobs implements AutoCloseable {
  private final JobQueue queue;
  private final LoopbackServer server;
  private volatile BiConsumer<JobRun, String> listener = (job, before) -> {};

  private LocalTrainingJobs(String application, JobProgram program, Callers callers) {
    this.queue = new JobQueue(application, program, (job, before) -> listener.accept(job, before));
    this.server =
        LoopbackServer.start("training-jobs", new JobEndpoint(application, queue, callers));
  }

  /**
   * Begins to take jobs.
   *
   * @param application the id under which they come
   * @param program what a job runs
   * @param callers who may send requests
   */
  public static LocalTrainingJobs start(String application, JobProgram program, Callers callers) {
    return new LocalTrainingJobs(application, program, callers);
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

  /** What tells a function where jobs are started. */
  public Map<String, String> environment() {
    return Map.of("AWS_ENDPOINT_URL_EMR_SERVERLESS", endpoint().toString());
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
