package dev.cartwise.retrainmodels.queue;

import java.time.Duration;
import java.util.List;

/** Where trainings wait for their turn; each message comes to this function at least once. */
public interface TrainingQueue {

  /** The longest time that a message may be kept from coming. */
  Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /**
   * Puts messages in, in any order.
   *
   * @param delay before they come, at most {@link #LONGEST_DELAY}
   * @throws RuntimeException when one could not be put in; others may have been
   */
  void send(List<TrainingTurn> turns, Duration delay);
}
