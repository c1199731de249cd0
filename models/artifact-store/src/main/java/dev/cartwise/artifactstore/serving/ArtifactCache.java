package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checked local copies of artifact versions, one directory each.
 *
 * <p>The files of a version are downloaded a few at once, each under a temporary name, compared
 * with the manifest as they come and only then renamed, so what has its final name was good when it
 * came. The manifest is written when all of them are there. A file that is already there is checked
 * again before it is used by a new process, by its hash unless {@link CheckedFiles} knows it.
 */
public final class ArtifactCache {

  private final ArtifactStore store;
  private final Path directory;

  /** Keeps the copies below the directory, in a function {@code /tmp/artifacts}. */
  public ArtifactCache(ArtifactStore store, Path directory) {
    this.store = store;
    this.directory = directory;
  }

  /**
   * Makes sure that a version lies complete and checked on the local disk.
   *
   * @throws ArtifactException naming what is wrong with the version; nothing of it is left behind
   */
  public LocalArtifact fetch(ArtifactSlot slot, String version) throws ArtifactException {
    try {
      Manifest manifest = store.manifest(slot, version);
      Path home = home(slot, version);
      Files.createDirectories(home);
      CheckedFiles checked = CheckedFiles.in(home);
      List<AtOnce.Step> fetches = new ArrayList<>();
      for (ArtifactFile file : manifest.files()) {
        fetches.add(() -> fetch(slot, version, file, home.resolve(file.name()), checked));
      }
      AtOnce.run(fetches);
      write(manifest, home.resolve(Manifest.FILE_NAME));
      checked.write();
      return new LocalArtifact(home, manifest);
    } catch (ArtifactException e) {
      throw e;
    } catch (IOException e) {
      throw new ArtifactException(Problem.UNREACHABLE, e.getMessage() + "", e);
    }
  }

  private void fetch(
      ArtifactSlot slot, String version, ArtifactFile file, Path target, CheckedFiles checked)
      throws IOException {
    if (isGood(file, target, checked)) {
      return;
    }
    Path temporary = target.resolveSibling(file.name() + ".partial");
    try {
      Optional<String> hash = store.downloadHashed(slot, version, file.name(), temporary);
      if (hash.isEmpty()) {
        throw new ArtifactException(
            Problem.MISSING, file.name() + " of version " + version + " is missing");
      }
      checked.accept(file, temporary, hash.get());
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Some openers check the files by the manifest themselves, so it lies beside them. */
  private static void write(Manifest manifest, Path target) throws IOException {
    Path temporary = target.resolveSibling(Manifest.FILE_NAME + ".partial");
    Files.write(temporary, manifest.toJson());
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isGood(ArtifactFile file, Path target, CheckedFiles checked)
      throws IOException {
    if (!Files.exists(target)) {
      return false;
    }
    try {
      checked.check(file, target);
      return true;
    } catch (ArtifactException e) {
      Files.delete(target);
      return false;
    }
  }

  /** Removes the local copy of a version that nobody has open. */
  public void evict(ArtifactSlot slot, String version) throws IOException {
    Path home = home(slot, version);
    if (!Files.isDirectory(home)) {
      return;
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The note of the shops that were asked for last in a task. */
  LastAsked lastAsked(Task task) {
    return new LastAsked(directory.resolve(".asked-" + task));
  }

  private Path home(ArtifactSlot slot, String version) {
    return directory.resolve(slot.shop().value()).resolve(slot.task().toString()).resolve(version);
  }
}
