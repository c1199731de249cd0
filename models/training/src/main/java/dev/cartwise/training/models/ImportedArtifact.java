package dev.cartwise.training.models;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.training.run.TaskRooms;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An artifact in a directory, checked as serving does before it is stored. */
final class ImportedArtifact {

  private ImportedArtifact() {}

  /**
   * Reads the manifest.
   *
   * @throws TrainingFailure if there is none
   */
  static LocalArtifact open(Path directory) throws IOException {
    Path manifest = directory.resolve(Manifest.FILE_NAME);
    if (!Files.isRegularFile(manifest)) {
      throw new TrainingFailure(directory + " holds no " + Manifest.FILE_NAME + ".");
    }
    return new LocalArtifact(directory, Manifest.parse(Files.readAllBytes(manifest)));
  }

  /**
   * Reads the manifest, checks the files by it and opens them.
   *
   * @throws TrainingFailure if it is of another task, or lacks a file of its task
   * @throws dev.cartwise.artifactstore.ArtifactException if a file is not what it should be
   */
  static LocalArtifact of(Task task, Path directory) throws IOException {
    LocalArtifact artifact = open(directory);
    if (artifact.manifest().task() != task) {
      throw new TrainingFailure(
          directory
              + " holds an artifact of "
              + artifact.manifest().task()
              + ", not of "
              + task
              + ".");
    }
    List<String> names = artifact.manifest().files().stream().map(ArtifactFile::name).toList();
    for (String needed : task.files()) {
      if (!names.contains(needed)) {
        throw new TrainingFailure(
            "The manifest in "
                + directory
                + " does not name "
                + needed
                + ", which "
                + task
                + " needs.");
      }
    }
    for (ArtifactFile file : artifact.manifest().files()) {
      file.check(directory.resolve(file.name()));
    }
    if (task == Task.IMAGE_GALLERY) {
      Gallery.open(directory.resolve(task.files().get(0))).close();
    } else {
      TaskRooms.of(task).check(artifact);
    }
    return artifact;
  }
}
