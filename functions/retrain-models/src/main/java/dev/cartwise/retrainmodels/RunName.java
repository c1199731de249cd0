package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.TimeStamp;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import java.time.Instant;

/**
 * Names of runs: the time, then the task unless it is recommendation, then who asked for it.
 *
 * <p>So a name tells the runs of all tasks of a shop apart.
 */
final class RunName {

  private static final int ID_CHARACTERS = 8;

  private RunName() {}

  /** The run for the time a schedule was due: however often the event comes, one run. */
  static TrainingRun scheduled(ArtifactSlot slot, Instant due) {
    return run(slot, due, "schedule");
  }

  /** The run that an HTTP request asks for. */
  static TrainingRun requested(ArtifactSlot slot, Instant now, String requestId) {
    String id = requestId.replaceAll("[^A-Za-z0-9]", "");
    return run(slot, now, "request-" + id.substring(0, Math.min(ID_CHARACTERS, id.length())));
  }

  private static TrainingRun run(ArtifactSlot slot, Instant time, String origin) {
    String task = slot.task() == Task.RECOMMENDATION ? "" : slot.task() + "-";
    return new TrainingRun(slot, TimeStamp.of(time) + '-' + task + origin);
  }
}
