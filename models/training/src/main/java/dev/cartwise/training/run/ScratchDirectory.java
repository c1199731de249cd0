package dev.cartwise.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary directory that is gone when the run ends.
 *
 * @param path where it is
 */
public record ScratchDirectory(Path path) implements AutoCloseable {

  /** Makes one below the system's temporary directory. */
  public static ScratchDirectory create() throws IOException {
    return new ScratchDirectory(Files.createTempDirectory("cartwise-training"));
  }

  /** A new empty folder in it. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    List<Path> contents;
    try (Stream<Path> files = Files.walk(path)) {
      contents = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : contents) {
      Files.deleteIfExists(file);
    }
  }
}
