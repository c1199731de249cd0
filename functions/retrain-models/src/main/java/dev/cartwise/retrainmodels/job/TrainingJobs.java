package dev.cartwise.retrainmodels.job;

import dev.cartwise.artifactstore.store.TrainingRun;
import java.util.Optional;

/** Where training jobs run. */
public interface TrainingJobs {

  /**
   * Starts the job of a run and returns at once; starting it again gives the same job.
   *
   * @return the job's id
   * @throws software.amazon.awssdk.core.exception.SdkException when it cannot be started
   */
  String start(TrainingRun run);

  /**
   * How many jobs wait or run now, ours and others.
   *
   * @param most up to which it is counted
   */
  int underWay(int most);

  /** A job as it is now, or empty if it is not known any more. */
  Optional<TrainingJob> find(String jobId);
}
