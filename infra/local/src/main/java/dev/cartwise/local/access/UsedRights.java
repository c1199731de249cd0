package dev.cartwise.local.access;

import dev.cartwise.local.datadir.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rights that callers made use of. Where the system property {@value #DIRECTORY_PROPERTY} names
 * a directory, they are kept there, one file a system: a line {@code holds} for each role that
 * somebody had, and a line {@code used} with role, action and resource for each right.
 */
final class UsedRights {
  static final String DIRECTORY_PROPERTY = "cartwise.rights.record";

  private final Set<String> roles = ConcurrentHashMap.newKeySet();
  private final Set<Right> rights = ConcurrentHashMap.newKeySet();

  void hold(String role) {
    roles.add(role);
  }

  void add(Right right) {
    rights.add(right);
  }

  void record() {
    String directory = System.getProperty(DIRECTORY_PROPERTY);
    if (directory != null && !roles.isEmpty()) {
      record(Path.of(directory));
    }
  }

  void record(Path directory) {
    List<String> lines = new ArrayList<>();
    roles.stream().sorted().map(role -> "holds\t" + role).forEach(lines::add);
    rights.stream()
        .map(right -> String.join("\t", "used", right.role(), right.action(), right.resource()))
        .sorted()
        .forEach(lines::add);
    Path file = directory.resolve(UUID.randomUUID() + ".tsv");
    try {
      Files.createDirectories(directory);
      Files.write(file, lines);
    } catch (IOException e) {
      throw DiskSpace.failure(file, "cannot write " + file, e);
    }
  }
}
