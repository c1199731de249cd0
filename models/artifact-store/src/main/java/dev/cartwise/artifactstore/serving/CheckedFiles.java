package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The list of a version's local files that were found good, by which the next process in the same
 * place knows them without hashing them again.
 *
 * <p>A line names a file, its hash, size, time of change and place on the disk. A file that changed
 * when the list was written or later is hashed, since file systems tell times in steps.
 */
final class CheckedFiles {

  private static final String FILE_NAME = ".checked";

  private final Path home;
  private final Set<String> known;
  private final FileTime writtenAt;
  private final Queue<String> good = new ConcurrentLinkedQueue<>();

  private CheckedFiles(Path home, Set<String> known, FileTime writtenAt) {
    this.home = home;
    this.known = known;
    this.writtenAt = writtenAt;
  }

  /** The list in the directory of a version, empty if there is none. */
  static CheckedFiles in(Path home) throws IOException {
    Path list = home.resolve(FILE_NAME);
    try {
      return new CheckedFiles(
          home,
          Set.copyOf(Files.readAllLines(list, StandardCharsets.ISO_8859_1)),
          Files.getLastModifiedTime(list));
    } catch (NoSuchFileException none) {
      return new CheckedFiles(home, Set.of(), FileTime.fromMillis(0));
    }
  }

  /**
   * Compares a copy with what it must be.
   *
   * @throws ArtifactException as {@link ArtifactFile#check(Path)}
   */
  void check(ArtifactFile file, Path copy) throws IOException {
    BasicFileAttributes now = Files.readAttributes(copy, BasicFileAttributes.class);
    String line = line(file, now);
    if (!known.contains(line) || now.lastModifiedTime().compareTo(writtenAt) >= 0) {
      file.check(copy);
    }
    good.add(line);
  }

  /**
   * Compares a copy whose bytes were hashed as they came.
   *
   * @throws ArtifactException as {@link ArtifactFile#check(Path, String)}
   */
  void accept(ArtifactFile file, Path copy, String hash) throws IOException {
    file.check(copy, hash);
    good.add(line(file, Files.readAttributes(copy, BasicFileAttributes.class)));
  }

  /** Writes what was found good in place of the list. */
  void write() throws IOException {
    Path temporary = home.resolve(FILE_NAME + ".partial");
    Files.write(temporary, good, StandardCharsets.ISO_8859_1);
    Files.move(temporary, home.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(ArtifactFile file, BasicFileAttributes attributes) {
    return String.join(
        " ",
        file.name(),
        file.sha256(),
        Long.toString(attributes.size()),
        attributes.lastModifiedTime().toString(),
        String.valueOf(attributes.fileKey()));
  }
}
