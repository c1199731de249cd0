package dev.cartwise.training.run;

import dev.cartwise.artifactstore.serving.LocalArtifact;
import java.io.IOException;
import java.util.List;

/**
 * What a task brings to the command line: its commands, and how serving opens an artifact of it.
 *
 * <p>The room of the task {@code image-tagging} is the class {@code imagetagging.ImageTaggingRoom}
 * below this module's package. Its name is all that says so: no list has to name it.
 */
public interface TaskRoom {

  /** The command below {@code train}, named for the task. */
  Class<?> train();

  /** The commands below {@code evaluate}: the first is named for the task, others measure parts. */
  List<Class<?>> evaluate();

  /**
   * Opens an artifact as serving does and closes it again.
   *
   * @throws dev.cartwise.artifactstore.ArtifactException if a file is not what it should be
   */
  void check(LocalArtifact artifact) throws IOException;
}
