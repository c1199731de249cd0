package dev.cartwise.deploy.template;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program of training jobs.
 *
 * @param key where jobs find it in the bucket
 * @param file where its build leaves it
 */
public record TrainingJar(String key, Path file) {
  /** The module that it is built from, as a path of the repository. */
  public static final String MODULE = "models/training";

  static TrainingJar of(Path root, String key) {
    return new TrainingJar(
        key, root.resolve(MODULE + "/target").resolve(key.substring(key.lastIndexOf('/') + 1)));
  }

  public boolean isBuilt() {
    return Files.isRegularFile(file);
  }
}
