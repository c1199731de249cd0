package dev.cartwise.history.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of its own for what an export keeps on disk until it is done, for its owner alone.
 *
 * @param directory below that of the system for temporary files
 */
public record ExportRoom(Path directory) implements AutoCloseable {

  /** Makes an empty one. */
  public static ExportRoom create() throws IOException {
    return new ExportRoom(Files.createTempDirectory("cartwise-export"));
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(directory);
  }
}
