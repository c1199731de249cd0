package dev.cartwise.benchmark.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a soak keeps its system and its logs.
 *
 * @param root a directory of its own
 */
record SoakDirectory(Path root) {

  /** Makes a new one. */
  static SoakDirectory create(Path parent) throws IOException {
    Path root = parent.resolve("soak-" + Instant.now().toEpochMilli());
    return new SoakDirectory(Files.createDirectories(root));
  }

  /** The data directory of the system. */
  Path data() {
    return root.resolve("data");
  }

  /** A log of the harness. */
  Path log(String name) {
    return root.resolve(name);
  }

  /** Removes everything. */
  void delete() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
