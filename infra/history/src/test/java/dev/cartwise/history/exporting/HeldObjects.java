package dev.cartwise.history.exporting;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.history.bucket.HistoryBucket;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bucket in memory. */
final class HeldObjects implements HistoryBucket {
  private final Map<String, byte[]> objects = new TreeMap<>();

  /** Archives lines as they come in; tells the object's key. */
  String archive(Collection<ArchivedInteraction> lines) {
    ArchiveFile file = ArchiveFile.of(lines);
    put(file.key(), file.bytes());
    return file.key();
  }

  @Override
  public void put(String key, byte[] bytes) {
    objects.put(key, bytes);
  }

  @Override
  public Optional<InputStream> open(String key) {
    return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new);
  }

  @Override
  public List<String> list(String prefix) {
    return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  @Override
  public void delete(String key) {
    objects.remove(key);
  }
}
