package dev.cartwise.local;

import dev.cartwise.local.training.JobProgram;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a local system takes from the machine around it. A harness that measures how the system
 * bears disturbances gives its own; whoever runs the system takes {@link #STANDARD}.
 */
public interface Surroundings {
  /** The machine as it is. */
  Surroundings STANDARD = new Surroundings() {};

  /**
   * The endpoints of the stores as a function is told them.
   *
   * @param actual variables of the environment, by name
   */
  default Map<String, String> endpoints(Map<String, String> actual) {
    return actual;
  }

  /**
   * The room under the data directory as the gateway sees it.
   *
   * @param actual what is left, bytes
   */
  default long usableBytes(long actual) {
    return actual;
  }

  /** The clock of the timed rules. */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /** What a training job runs; empty for the training JVM. */
  default Optional<JobProgram> training() {
    return Optional.empty();
  }
}
