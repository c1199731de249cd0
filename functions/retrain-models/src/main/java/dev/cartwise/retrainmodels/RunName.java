package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.TimeStamp;
import dev.cartwise.artifactstore.TrainingRun;
import dev.cartwise.contracts.ShopId;
import java.time.Instant;

/** Names of runs: the time, then who asked for it. */
final class RunName {

  private static final Task TASK = Task.RECOMMENDATION;
  private static final int ID_CHARACTERS = 8;

  private RunName() {}

  /** The run of a shop for the time a schedule was due: however often the event comes, one run. */
  static TrainingRun scheduled(ShopId shop, Instant due) {
    return run(shop, due, "schedule");
  }

  /** The run of a shop that an HTTP request asks for. */
  static TrainingRun requested(ShopId shop, Instant now, String requestId) {
    String id = requestId.replaceAll("[^A-Za-z0-9]", "");
    return run(shop, now, "request-" + id.substring(0, Math.min(ID_CHARACTERS, id.length())));
  }

  private static TrainingRun run(ShopId shop, Instant time, String origin) {
    return new TrainingRun(new ArtifactSlot(shop, TASK), TimeStamp.of(time) + '-' + origin);
  }
}
