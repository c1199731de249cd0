package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** What can train one task: the port between a task and the life cycle that all tasks share. */
public interface TaskTrainer {

  /** The task. */
  Task task();

  /**
   * Trains, with the questions of the gate held out.
   *
   * @param directory an empty one, gets the files of the artifact
   * @param scratch an empty one for anything else
   * @throws dev.cartwise.training.run.TrainingFailure if the data does not allow it
   */
  TrainedArtifact train(Path directory, Path scratch) throws IOException;

  /**
   * Publishes what comes along with an artifact of the task, once that is published; for most tasks
   * nothing.
   *
   * @param scratch an empty directory
   */
  default void publishAlongside(ArtifactStore store, InstantSource clock, Path scratch)
      throws IOException {}
}
