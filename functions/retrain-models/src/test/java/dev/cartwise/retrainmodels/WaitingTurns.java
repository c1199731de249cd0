package dev.cartwise.retrainmodels;

import dev.cartwise.retrainmodels.queue.TrainingQueue;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A queue in memory, whose messages come when a test says so. */
final class WaitingTurns implements TrainingQueue {

  /** Those that come at once. */
  final Deque<TrainingTurn> waiting = new ArrayDeque<>();

  /** Those that were put off, and for how long. */
  final List<TrainingTurn> later = new ArrayList<>();

  final List<Duration> delays = new ArrayList<>();

  @Override
  public void send(List<TrainingTurn> turns, Duration delay) {
    if (delay.isZero()) {
      waiting.addAll(turns);
    } else {
      later.addAll(turns);
      turns.forEach(turn -> delays.add(delay));
    }
  }

  /** Delivers until nothing waits; what fails waits again afterwards. */
  List<RuntimeException> deliver(Consumer<TrainingTurn> take) {
    List<RuntimeException> failures = new ArrayList<>();
    List<TrainingTurn> again = new ArrayList<>();
    for (TrainingTurn turn = waiting.poll(); turn != null; turn = waiting.poll()) {
      try {
        take.accept(turn);
      } catch (RuntimeException e) {
        failures.add(e);
        again.add(turn);
      }
    }
    waiting.addAll(again);
    return failures;
  }

  /** Lets those that were put off wait to come at once. */
  void bringForward() {
    waiting.addAll(later);
    later.clear();
  }
}
