package dev.cartwise.history.importing;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.bucket.HistoryBucket;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A bucket in memory; a step before and after each change. */
final class MemoryBucket implements HistoryBucket {

  private final NavigableMap<String, byte[]> objects;
  private final AtomicBoolean isRefusing;
  private final Steps steps;

  MemoryBucket() {
    this(new ConcurrentSkipListMap<>(), new AtomicBoolean(), Steps.withoutCrash());
  }

  private MemoryBucket(
      NavigableMap<String, byte[]> objects, AtomicBoolean isRefusing, Steps steps) {
    this.objects = objects;
    this.isRefusing = isRefusing;
    this.steps = steps;
  }

  /** Refuses every object from now on, or takes them again. */
  void refuse(boolean refused) {
    isRefusing.set(refused);
  }

  /** The same objects with other steps. */
  MemoryBucket with(Steps others) {
    return new MemoryBucket(objects, isRefusing, others);
  }

  @Override
  public void put(String key, byte[] bytes) {
    steps.next();
    if (isRefusing.get()) {
      throw new HistoryException(Reason.STORE_REFUSED, "no room for " + key);
    }
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
