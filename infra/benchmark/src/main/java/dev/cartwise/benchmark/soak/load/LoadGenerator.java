package dev.cartwise.benchmark.soak.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers who send the calls of a mix at a steady pace, or as fast as they are answered.
 *
 * <p>Events that were not acknowledged are sent again until they are, but for one call in fifty,
 * whose sender gives up.
 */
public final class LoadGenerator implements AutoCloseable {
  private static final int CALLERS = 16;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int GIVES_UP = 50;

  private final CallMix mix;
  private final Sender sender;
  private final long seed;
  private final AtomicLong next = new AtomicLong();
  private final AtomicInteger done = new AtomicInteger();
  private final ConcurrentLinkedQueue<Resend> resends = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ended = new CountDownLatch(CALLERS);
  private final List<Thread> threads = new ArrayList<>();
  private final Pace pace;
  private volatile boolean stopped;

  private record Resend(Call call, long dueNanos) {}

  /**
   * Callers who have not begun.
   *
   * @param endpoint the gateway
   * @param callsPerSecond the pace of all callers together; infinity for as fast as they are
   *     answered
   * @param seed of every choice they make
   */
  public LoadGenerator(
      CallMix mix,
      URI endpoint,
      SenderLog log,
      AnswerLog answers,
      double callsPerSecond,
      long seed) {
    this.pace = new Pace(callsPerSecond);
    this.mix = mix;
    this.sender = new Sender(endpoint, log, answers);
    this.seed = seed;
  }

  /** Begins to call. */
  public void start() {
    for (int caller = 0; caller < CALLERS; caller++) {
      Thread thread = new Thread(this::call, "caller-" + caller);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void call() {
    try {
      while (!stopped) {
        Resend again = resends.peek();
        if (again != null && again.dueNanos() <= System.nanoTime() && resends.remove(again)) {
          send(again.call(), 1);
          continue;
        }
        pause(pace.nextNanos(System.nanoTime()) - System.nanoTime());
        long number = next.getAndIncrement();
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        send(mix.next(random), random.nextInt(GIVES_UP));
        done.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /**
   * @param patience 0 for a sender who gives up
   */
  private void send(Call call, int patience) throws InterruptedException {
    boolean again = sender.send(call);
    if (again && patience > 0 && !call.events().isEmpty()) {
      resends.add(new Resend(call, System.nanoTime() + PAUSE_NANOS));
    }
  }

  private void pause(long nanos) throws InterruptedException {
    if (nanos > 0 && !stopped) {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  }

  /** How many calls were sent, those sent again not counted. */
  public int calls() {
    return done.get();
  }

  /**
   * Lets every caller end what it is doing, and then sends again what was not acknowledged.
   *
   * @return how many calls still were not by the end of {@code limit}
   */
  public int finish(Duration limit) throws InterruptedException {
    stopped = true;
    ended.await();
    long end = System.nanoTime() + limit.toNanos();
    for (Resend left = resends.peek();
        left != null && System.nanoTime() < end;
        left = resends.peek()) {
      if (sender.send(left.call())) {
        TimeUnit.NANOSECONDS.sleep(PAUSE_NANOS);
      } else {
        resends.remove();
      }
    }
    return resends.size();
  }

  @Override
  public void close() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }
}
