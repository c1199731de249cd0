package dev.cartwise.local.dynamodb;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.dynamodb.services.local.shared.jobs.TimeToLiveDeletionJobScheduler;

/**
 * The threads on which DynamoDB Local does its own work.
 *
 * <p>It looks for rows that are over every ten seconds, by reading and sorting whole tables, which
 * takes seconds if a shop has a million shoppers.
 */
final class JobThreads extends ThreadPoolExecutor {
  private static final int THREADS = 10;

  private final boolean deletesExpired;

  /**
   * @param deletesExpired whether rows that are over are deleted
   */
  JobThreads(boolean deletesExpired) {
    super(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    this.deletesExpired = deletesExpired;
  }

  @Override
  public Future<?> submit(Runnable job) {
    return deletesExpired || !(job instanceof TimeToLiveDeletionJobScheduler)
        ? super.submit(job)
        : CompletableFuture.completedFuture(null);
  }
}
