package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.store.TrainingRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Training jobs that end when a test says so. */
final class FakeTrainingJobs implements TrainingJobs {

  final List<TrainingRun> started = new CopyOnWriteArrayList<>();
  private final Map<String, TrainingJob> jobs = new ConcurrentHashMap<>();
  private Set<String> unreachableShops = Set.of();

  void refuse(String shop) {
    unreachableShops = Set.of(shop);
  }

  void recover() {
    unreachableShops = Set.of();
  }

  @Override
  public String start(TrainingRun run) {
    if (unreachableShops.contains(run.slot().shop().value())) {
      throw SdkClientException.create("Connect to emr-serverless timed out");
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
  public Optional<TrainingJob> find(String jobId) {
    return Optional.ofNullable(jobs.get(jobId));
  }
}
