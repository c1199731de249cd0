package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.retrainmodels.job.JobState;
import dev.cartwise.retrainmodels.job.TrainingJob;
import dev.cartwise.retrainmodels.job.TrainingJobs;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Training jobs that end when a test says so. */
final class FakeTrainingJobs implements TrainingJobs {

  final List<TrainingRun> started = new CopyOnWriteArrayList<>();
  private final Map<String, TrainingJob> jobs = new ConcurrentHashMap<>();
  private Map<String, SdkException> troubles = Map.of();

  /**
   * Is silent to the starts of a shop, as a service is whose connection takes and gives nothing.
   */
  void refuse(String shop) {
    refuse(
        shop,
        SdkClientException.create(
            "Unable to execute HTTP request: Read timed out",
            new SocketTimeoutException("Read timed out")));
  }

  void refuse(String shop, SdkException trouble) {
    troubles = Map.of(shop, trouble);
  }

  void recover() {
    troubles = Map.of();
  }

  @Override
  public String start(TrainingRun run) {
    SdkException trouble = troubles.get(run.slot().shop().value());
    if (trouble != null) {
      throw trouble;
    }
    String id = "job-" + run.jobName();
    if (jobs.putIfAbsent(id, new TrainingJob(run.jobName(), JobState.OPEN, "")) == null) {
      started.add(run);
    }
    return id;
  }

  /** Ends a job and gives its id. */
  String end(TrainingRun run, JobState state, String details) {
    String id = "job-" + run.jobName();
    jobs.put(id, new TrainingJob(run.jobName(), state, details));
    return id;
  }

  void forget(TrainingRun run) {
    jobs.remove("job-" + run.jobName());
  }

  @Override
  public int underWay(int most) {
    long open = jobs.values().stream().filter(job -> job.state() == JobState.OPEN).count();
    return (int) Math.min(open, most);
  }

  @Override
  public Optional<TrainingJob> find(String jobId) {
    return Optional.ofNullable(jobs.get(jobId));
  }
}
