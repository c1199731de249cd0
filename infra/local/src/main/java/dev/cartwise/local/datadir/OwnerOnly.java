package dev.cartwise.local.datadir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner may look into. */
final class OwnerOnly {
  private static final String FILE = "rw-------";
  private static final String DIRECTORY = "rwx------";

  /** Elsewhere the directory's own rules have to do. */
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** What a new file is created with. */
  static FileAttribute<?>[] file() {
    return attributes(FILE);
  }

  /** Creates a directory, and those above it, unless it exists. */
  static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(DIRECTORY));
  }

  /** Closes a file that was created otherwise. */
  static void closeFile(Path file) throws IOException {
    close(file, FILE);
  }

  /** Closes a directory that was created otherwise. */
  static void closeDirectory(Path directory) throws IOException {
    close(directory, DIRECTORY);
  }

  private static void close(Path path, String permissions) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
