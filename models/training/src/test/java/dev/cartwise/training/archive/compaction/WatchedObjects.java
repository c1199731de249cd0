package dev.cartwise.training.archive.compaction;

import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.SweptObjectStore;
import dev.cartwise.artifactstore.objects.WriteCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Objects of another store; somebody may act before and after each call. */
final class WatchedObjects implements SweptObjectStore {

  /** Acts at a step, counted from 0; two steps a call. */
  @FunctionalInterface
  interface Watcher {
    void at(int step) throws IOException;
  }

  private final SweptObjectStore objects;
  private final Watcher watcher;
  private int step;

  WatchedObjects(SweptObjectStore objects, Watcher watcher) {
    this.objects = objects;
    this.watcher = watcher;
  }

  @Override
  public Optional<StoredObject> read(String key) throws IOException {
    watcher.at(step++);
    Optional<StoredObject> object = objects.read(key);
    watcher.at(step++);
    return object;
  }

  @Override
  public boolean download(String key, Path target) throws IOException {
    watcher.at(step++);
    boolean there = objects.download(key, target);
    watcher.at(step++);
    return there;
  }

  @Override
  public void upload(String key, Path source) throws IOException {
    watcher.at(step++);
    objects.upload(key, source);
    watcher.at(step++);
  }

  @Override
  public boolean write(String key, byte[] content, WriteCondition condition) throws IOException {
    watcher.at(step++);
    boolean written = objects.write(key, content, condition);
    watcher.at(step++);
    return written;
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    watcher.at(step++);
    List<String> keys = objects.list(prefix);
    watcher.at(step++);
    return keys;
  }

  @Override
  public List<String> folders(String prefix) throws IOException {
    watcher.at(step++);
    List<String> names = objects.folders(prefix);
    watcher.at(step++);
    return names;
  }

  @Override
  public void delete(String key) throws IOException {
    watcher.at(step++);
    objects.delete(key);
    watcher.at(step++);
  }
}
