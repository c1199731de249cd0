package dev.cartwise.local.training;

import dev.cartwise.local.failure.LocalSystemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training jobs of this machine, one at a time in the order they came; they live as long as the
 * local system does.
 */
final class JobQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

  private final String application;
  private final JobProgram program;
  private final BiConsumer<JobRun, String> changed;
  private final Map<String, JobRun> jobs = new ConcurrentHashMap<>();
  private final Map<String, String> idByToken = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "training-jobs");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param application whose jobs they are
   * @param program what a job runs
   * @param changed takes a job in its new state, and the state before
   */
  JobQueue(String application, JobProgram program, BiConsumer<JobRun, String> changed) {
    this.application = application;
    this.program = program;
    this.changed = changed;
  }

  /** Submits a job; the same token gives the job that was submitted under it before. */
  JobRun submit(String token, String name, List<String> arguments) {
    String id =
        idByToken.computeIfAbsent(
            token,
            any -> {
              String newId = UUID.randomUUID().toString().replace("-", "");
              Instant now = Instant.now();
              jobs.put(
                  newId,
                  new JobRun(application, newId, name, arguments, "SUBMITTED", "", now, now));
              worker.execute(() -> run(newId));
              return newId;
            });
    return find(id).orElseThrow();
  }

  Optional<JobRun> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  private void run(String id) {
    JobRun job = find(id).orElseThrow();
    move(job, "RUNNING", "");
    try {
      int code = program.run(job.arguments());
      move(
          find(id).orElseThrow(),
          code == 0 ? "SUCCESS" : "FAILED",
          code == 0 ? "" : "the training JVM ended with code " + code + ": " + program.lastWords());
    } catch (LocalSystemException e) {
      move(find(id).orElseThrow(), "FAILED", String.valueOf(e.getMessage()));
    }
  }

  private void move(JobRun job, String state, String details) {
    JobRun next = job.in(state, details, Instant.now());
    jobs.put(job.id(), next);
    LOG.info("training job {} ({}) is {} {}", job.name(), job.id(), state, details);
    changed.accept(next, job.state());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
