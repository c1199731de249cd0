package dev.cartwise.history.importing;

import dev.cartwise.history.bucket.HistoryBucket;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A bucket in memory; a step before and after each change. */
final class MemoryBucket implements HistoryBucket {

  private final NavigableMap<String, byte[]> objects;
  private final Steps steps;

  MemoryBucket() {
    this(new ConcurrentSkipListMap<>(), Steps.withoutCrash());
  }

  private MemoryBucket(NavigableMap<String, byte[]> objects, Steps steps) {
    this.objects = objects;
    this.steps = steps;
  }

  /** The same objects with other steps. */
  MemoryBucket with(Steps others) {
    return new MemoryBucket(objects, others);
  }

  @Override
  public void put(String key, byte[] bytes) {
    steps.next();
    objects.put(key, bytes);
    steps.next();
  }

  @Override
  public Optional<InputStream> open(String key) {
    return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new);
  }

  @Override
  public List<String> list(String prefix) {
    return objects.tailMap(prefix).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .toList();
  }

  @Override
  public void delete(String key) {
    steps.next();
    objects.remove(key);
  }
}
