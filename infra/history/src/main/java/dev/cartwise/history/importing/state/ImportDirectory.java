package dev.cartwise.history.importing.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of imports that are not finished, held by this process alone. */
public final class ImportDirectory implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHECKPOINT = "checkpoint.json";

  private final Path root;
  private final FileChannel lock;

  private ImportDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the directory, which is made when it is missing.
   *
   * @throws HistoryException IMPORT_AT_WORK if another import holds it, DISK_FULL if it cannot be
   *     written
   */
  public static ImportDirectory open(Path root) {
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new HistoryException(
            Reason.IMPORT_AT_WORK,
            "another import is at work in " + root + ": wait until it is done, or end it");
      }
      return new ImportDirectory(root, channel);
    } catch (IOException e) {
      throw DiskTrouble.told(root, e);
    }
  }

  /** The directory itself. */
  public Path root() {
    return root;
  }

  /** Where the spill of an import lies. */
  public Path of(String name) {
    return root.resolve(name);
  }

  /**
   * What is written down of imports of a file that were not finished.
   *
   * @throws HistoryException STATE_UNREADABLE if that cannot be read
   */
  public List<Checkpoint> unfinished(String path) {
    List<Checkpoint> found = new ArrayList<>();
    try (Stream<Path> directories = Files.list(root)) {
      for (Path directory : directories.filter(Files::isDirectory).sorted().toList()) {
        read(directory.resolve(CHECKPOINT))
            .filter(checkpoint -> checkpoint.file().path().equals(path))
            .ifPresent(found::add);
      }
    } catch (IOException e) {
      throw DiskTrouble.told(root, e);
    }
    return found;
  }

  /** Writes down how far an import is; what was written before stays until this is on disk. */
  public void write(Checkpoint checkpoint) throws IOException {
    Files.createDirectories(of(checkpoint.name()));
    DurableFile.write(
        of(checkpoint.name()).resolve(CHECKPOINT), JSON.writeValueAsBytes(checkpoint));
  }

  /** Forgets an import: what is written down goes first. */
  public void remove(String name) throws IOException {
    Files.deleteIfExists(of(name).resolve(CHECKPOINT));
    if (Files.exists(of(name))) {
      try (Stream<Path> files = Files.walk(of(name))) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static Optional<Checkpoint> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Checkpoint.class));
    } catch (JsonProcessingException e) {
      throw new HistoryException(
          Reason.STATE_UNREADABLE,
          file
              + " is damaged: remove the directory "
              + file.getParent()
              + " and call the command with --anew",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }
}
