package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.ObjectStore;
import dev.cartwise.artifactstore.StoredObject;
import dev.cartwise.artifactstore.WriteCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Objects that several threads write at the same instant: the first write of each waits for all.
 */
final class MeetingWriters implements ObjectStore {

  private static final long LONGEST_WAIT_SECONDS = 20;

  private final ObjectStore objects;
  private final CyclicBarrier barrier;
  private final Set<Thread> met = ConcurrentHashMap.newKeySet();

  MeetingWriters(ObjectStore objects, int threads) {
    this.objects = objects;
    this.barrier = new CyclicBarrier(threads);
  }

  @Override
  public boolean write(String key, byte[] content, WriteCondition condition) throws IOException {
    if (met.add(Thread.currentThread())) {
      try {
        barrier.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (BrokenBarrierException | TimeoutException e) {
        throw new IOException("the other threads do not write", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return objects.write(key, content, condition);
  }

  @Override
  public Optional<StoredObject> read(String key) throws IOException {
    return objects.read(key);
  }

  @Override
  public boolean download(String key, Path target) throws IOException {
    return objects.download(key, target);
  }

  @Override
  public void upload(String key, Path source) throws IOException {
    objects.upload(key, source);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return objects.list(prefix);
  }
}
