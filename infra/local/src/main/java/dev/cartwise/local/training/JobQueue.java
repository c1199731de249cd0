package dev.cartwise.local.training;

import dev.cartwise.local.failure.LocalSystemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training jobs of this machine, one at a time in the order they came; they live as long as the
 * local system does, but of those that ended only the newest {@value #ENDED_KEPT} are known.
 */
final class JobQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

  /** Months of daily training; a job that ended longer ago is asked for by nobody. */
  static final int ENDED_KEPT = 100;

  private final String application;
  private final JobProgram program;
  private final BiConsumer<JobRun, String> changed;
  private final KnownJobs jobs = new KnownJobs(ENDED_KEPT);
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
    String id = UUID.randomUUID().toString().replace("-", "");
    Instant now = Instant.now();
    JobRun job =
        jobs.claim(token, new JobRun(application, id, name, arguments, "SUBMITTED", "", now, now));
    if (job.id().equals(id)) {
      worker.execute(() -> run(job));
    }
    return job;
  }

  /** Jobs in one of these states, or in any if there are none, the newest first. */
  List<JobRun> list(List<String> states, int most) {
    return jobs.list(states, most);
  }

  Optional<JobRun> find(String id) {
    return jobs.find(id);
  }

  private void run(JobRun submitted) {
    JobRun job = move(submitted, "RUNNING", "");
    String trouble = trouble(job);
    move(job, trouble.isEmpty() ? "SUCCESS" : "FAILED", trouble);
  }

  /** Runs a job to its end and tells why it failed, or nothing; whatever happens, it has ended. */
  private String trouble(JobRun job) {
    try {
      int code = program.run(job.arguments());
      return code == 0
          ? ""
          : "the training JVM ended with code " + code + ": " + program.lastWords();
    } catch (LocalSystemException e) {
      return String.valueOf(e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("training job {} ({}) broke", job.name(), job.id(), e);
      return "the job broke: " + e;
    }
  }

  private JobRun move(JobRun job, String state, String details) {
    JobRun next = job.in(state, details, Instant.now());
    jobs.update(next);
    LOG.info("training job {} ({}) is {} {}", job.name(), job.id(), state, details);
    try {
      changed.accept(next, job.state());
    } catch (RuntimeException e) {
      LOG.error("nobody could be told that training job {} is {}", job.id(), state, e);
    }
    return next;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
