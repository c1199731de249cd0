package dev.cartwise.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** A local system of functions as this working tree has built them, for the tests that call it. */
public final class BuiltFunctions {
  /** The working tree, from a module's folder. */
  public static final Path REPOSITORY = Path.of("..", "..");

  private BuiltFunctions() {}

  /** A system of these functions; the test is skipped where they are not built for the JVM. */
  public static LocalConfig config(List<String> functions, Path data) throws IOException {
    for (String function : functions) {
      assumeTrue(
          Files.exists(zip(function)) && !holds(function, "bootstrap"),
          function + " has not been built for the JVM");
    }
    return LocalConfig.of(REPOSITORY)
        .withPort(0)
        .withDataDirectory(data)
        .changed(all -> all.only(functions));
  }

  /** Whether a built function packages a file. */
  public static boolean holds(String function, String entry) throws IOException {
    try (ZipFile file = new ZipFile(zip(function).toFile())) {
      return file.getEntry(entry) != null;
    }
  }

  /** Where the build puts a function. */
  public static Path zip(String function) {
    return REPOSITORY.resolve("functions/" + function + "/target/function.zip");
  }
}
