package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory for artifacts that an evaluation writes, opens and throws away. */
public record Workspace(Path directory) implements AutoCloseable {

  /** Makes an empty one. */
  public static Workspace create() {
    try {
      return new Workspace(Files.createTempDirectory("cartwise-evaluation"));
    } catch (IOException e) {
      throw new TrainingFailure("cannot make a temporary directory: " + e.getMessage(), e);
    }
  }

  /** Where an artifact goes. */
  public Path artifact(String name) {
    return directory.resolve(name);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new TrainingFailure("cannot remove " + directory + ": " + e.getMessage(), e);
    }
  }
}
