package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.WriteCondition;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Objects that several threads write at the same instant: the first write of each waits for all.
 */
final class MeetingWriters extends ForwardingObjects {

  private static final long LONGEST_WAIT_SECONDS = 20;

  private final CyclicBarrier barrier;
  private final Set<Thread> met = ConcurrentHashMap.newKeySet();

  MeetingWriters(ObjectStore objects, int threads) {
    super(objects);
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
    return super.write(key, content, condition);
  }
}
