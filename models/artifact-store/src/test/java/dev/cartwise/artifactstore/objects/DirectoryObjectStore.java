package dev.cartwise.artifactstore.objects;

import dev.cartwise.artifactstore.manifest.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects as files below a directory; conditional writes hold between processes too. */
public final class DirectoryObjectStore implements SweptObjectStore {

  private static final String LOCK_FILE = ".lock";
  private static final String TEMPORARY_SUFFIX = ".partial";

  private final Path root;

  /** Uses the directory, which need not exist before the first write. */
  public DirectoryObjectStore(Path root) {
    this.root = root;
  }

  @Override
  public Optional<StoredObject> read(String key) throws IOException {
    try {
      byte[] content = Files.readAllBytes(file(key));
      return Optional.of(new StoredObject(content, Sha256.ofBytes(content)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean download(String key, Path target) throws IOException {
    try {
      Files.copy(file(key), target, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (NoSuchFileException e) {
      Files.deleteIfExists(target);
      return false;
    }
  }

  @Override
  public void upload(String key, Path source) throws IOException {
    Path temporary = temporaryFor(key);
    Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING);
    Files.move(temporary, file(key), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public synchronized boolean write(String key, byte[] content, WriteCondition condition)
      throws IOException {
    Files.createDirectories(root);
    try (FileChannel channel =
            FileChannel.open(
                root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid() || !holds(condition, read(key))) {
        return false;
      }
      Path temporary = temporaryFor(key);
      Files.write(temporary, content);
      Files.move(temporary, file(key), StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
  }

  private static boolean holds(WriteCondition condition, Optional<StoredObject> present) {
    if (condition instanceof WriteCondition.Unchanged unchanged) {
      return present.map(object -> object.tag().equals(unchanged.tag())).orElse(false);
    }
    return present.isEmpty();
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix))
          .filter(key -> !key.endsWith(TEMPORARY_SUFFIX) && !key.equals(LOCK_FILE))
          .sorted()
          .toList();
    }
  }

  @Override
  public List<String> folders(String prefix) throws IOException {
    return list(prefix).stream()
        .map(key -> key.substring(prefix.length()))
        .filter(rest -> rest.contains("/"))
        .map(rest -> rest.substring(0, rest.indexOf('/')))
        .distinct()
        .toList();
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(file(key));
  }

  private Path temporaryFor(String key) throws IOException {
    Path file = file(key);
    Path folder = file.getParent();
    Files.createDirectories(folder == null ? root : folder);
    return Files.createTempFile(folder, ".object", TEMPORARY_SUFFIX);
  }

  private Path file(String key) {
    for (String part : key.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IllegalArgumentException("not an object key: '" + key + "'");
      }
    }
    return root.resolve(key);
  }
}
