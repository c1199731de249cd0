package dev.cartwise.deploy.build;

import dev.cartwise.deploy.failure.DeployException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Maven at work in a tree, its output that of this process.
 *
 * @param root the root of the repository
 * @param program for example {@code mvn}
 */
public record MavenBuild(Path root, String program) {

  /**
   * Packages modules with what they depend on, functions as native binaries.
   *
   * @throws DeployException if Maven cannot be started, or ends with an error
   */
  void run(List<String> modules) {
    List<String> command =
        List.of(
            program,
            "-B",
            "-Dquick",
            "-Pnative",
            "-DskipITs",
            "-pl",
            String.join(",", modules),
            "-am",
            "package");
    int code;
    try {
      Process maven = new ProcessBuilder(command).directory(root.toFile()).inheritIO().start();
      code = ended(maven);
    } catch (IOException e) {
      throw new DeployException(
          "Maven cannot be started (" + e.getMessage() + "): install Maven 3.8 or newer", e);
    }
    if (code != 0) {
      throw new DeployException(
          "the build failed, see above; a native build needs GraalVM or Mandrel 25 in"
              + " GRAALVM_HOME, or Docker. By hand it is: "
              + String.join(" ", command));
    }
  }

  private static int ended(Process maven) {
    try {
      return maven.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeployException("the build was interrupted", e);
    } finally {
      maven.destroy();
    }
  }
}
