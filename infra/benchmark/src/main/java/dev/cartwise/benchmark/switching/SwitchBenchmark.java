package dev.cartwise.benchmark.switching;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.RecommendationQuery;
import dev.cartwise.local.storefront.Recommendations;
import dev.cartwise.local.storefront.StorefrontClient;
import dev.cartwise.local.storefront.StorefrontException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who ask recommend-items at a steady pace while its champion is moved. */
final class SwitchBenchmark {
  private static final ShopId SHOP = new ShopId("demo");
  private static final int RESULTS = 25;
  private static final long PAUSE_MILLIS = 5_000;

  private final URI endpoint;
  private final ChampionCopies champions;
  private final int requests;
  private final Duration time;
  private final int callers;

  /**
   * @param requests how many requests in all
   * @param time over how long they are spread; the function looks at its pointer every 30 s
   * @param callers how many ask at once
   */
  SwitchBenchmark(
      URI endpoint, ChampionCopies champions, int requests, Duration time, int callers) {
    this.endpoint = endpoint;
    this.champions = champions;
    this.requests = requests;
    this.time = time;
    this.callers = callers;
  }

  SwitchReport run() throws IOException, InterruptedException {
    champions.move(0, System.currentTimeMillis());
    AtomicInteger next = new AtomicInteger();
    SwitchLog log = new SwitchLog();
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    long start = System.nanoTime();
    List<Future<?>> ends = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      ends.add(pool.submit(() -> ask(next, start, log)));
    }
    int moves = 1;
    while (next.get() < requests) {
      Thread.sleep(PAUSE_MILLIS);
      champions.move(moves++, System.currentTimeMillis());
    }
    try {
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a caller failed: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
    return log.report(moves, (System.nanoTime() - start) / 1e9);
  }

  private void ask(AtomicInteger next, long start, SwitchLog log) {
    StorefrontClient client = new StorefrontClient(endpoint);
    double nanosEach = (double) time.toNanos() / requests;
    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
      pause(start + (long) (i * nanosEach) - System.nanoTime());
      long asked = System.nanoTime();
      try {
        Recommendations answer =
            client.recommend(RecommendationQuery.forUser(SHOP, "visitor-" + i % 500, RESULTS));
        log.answered(answer, RESULTS, (System.nanoTime() - asked) / 1e6);
      } catch (StorefrontException e) {
        log.failed(String.valueOf(e.getMessage()));
      }
    }
  }

  private static void pause(long nanos) {
    try {
      if (nanos > 0) {
        Thread.sleep(Duration.ofNanos(nanos).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two requests", e);
    }
  }
}
