package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.store.TrainingRun;
import java.io.IOException;
import java.util.Optional;

/** The record of every run, one small object each, changed on condition that nobody else did. */
final class RunLedger {

  private static final String FILE_NAME = "run.json";

  private final ObjectStore objects;

  RunLedger(ObjectStore objects) {
    this.objects = objects;
  }

  /** Writes the run down as requested unless it is known, and gives what is written now. */
  RunRecord claim(TrainingRun run, long nowMillis) throws IOException {
    RunRecord requested = RunRecord.requested(run, nowMillis);
    if (objects.write(key(run), requested.toJson(), new WriteCondition.Absent())) {
      return requested;
    }
    return find(run).orElse(requested);
  }

  /**
   * The record of a run, or empty if it was never asked for.
   *
   * @throws dev.cartwise.artifactstore.ArtifactException {@code CORRUPT}
   */
  Optional<RunRecord> find(TrainingRun run) throws IOException {
    Optional<StoredObject> stored = objects.read(key(run));
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(RunRecord.parse(run, stored.get().content()));
  }

  /**
   * Replaces the record of a run unless it is final, or somebody else brings it as far.
   *
   * @return what is written now
   */
  RunRecord advance(RunRecord next) throws IOException {
    StoredObject stored = stored(next.run());
    RunRecord present = RunRecord.parse(next.run(), stored.content());
    if (present.state().isFinal()) {
      return present;
    }
    if (!replace(stored, next)) {
      RunRecord others = RunRecord.parse(next.run(), stored(next.run()).content());
      if (others.state().isFinal() || others.state() == next.state()) {
        return others;
      }
      throw new IOException("run.json of " + next.run().jobName() + " was changed meanwhile");
    }
    return next;
  }

  /** Puts a record in the place of one that cannot be read. */
  RunRecord putRight(RunRecord next) throws IOException {
    if (!replace(stored(next.run()), next)) {
      throw new IOException("run.json of " + next.run().jobName() + " was changed meanwhile");
    }
    return next;
  }

  private StoredObject stored(TrainingRun run) throws IOException {
    return objects
        .read(key(run))
        .orElseThrow(() -> new IOException("run.json of " + run.jobName() + " is gone"));
  }

  private boolean replace(StoredObject stored, RunRecord next) throws IOException {
    return objects.write(
        key(next.run()), next.toJson(), new WriteCondition.Unchanged(stored.tag()));
  }

  private static String key(TrainingRun run) {
    return run.key(FILE_NAME);
  }
}
