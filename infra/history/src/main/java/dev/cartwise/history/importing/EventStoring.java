package dev.cartwise.history.importing;

import dev.cartwise.history.importing.ImportProgress.Step;
import dev.cartwise.history.importing.rows.PatientTasks;
import dev.cartwise.history.importing.rows.RowMerge;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.spill.SpilledPart;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.FutureResult;
import dev.cartwise.history.importing.state.ImportDirectory;
import dev.cartwise.history.importing.state.ImportId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes what was spilled of a file into archive and rows, a few parts of the shoppers at a time.
 */
final class EventStoring {

  private static final int PARTS_AT_ONCE = 2;

  /** As many as hide the way to a table of another machine. */
  private static final int ROWS_AT_ONCE = 16;

  private final ImportId id;
  private final ImportTarget target;
  private final ImportDirectory directory;
  private final ImportProgress progress;

  EventStoring(
      ImportId id, ImportTarget target, ImportDirectory directory, ImportProgress progress) {
    this.id = id;
    this.target = target;
    this.directory = directory;
    this.progress = progress;
  }

  /** Stores what is left of it, and returns how many events came for the first time. */
  long run(Checkpoint read) throws IOException, InterruptedException {
    Partitions partitions = new Partitions(read.partitions());
    ExecutorService rowThreads = Executors.newFixedThreadPool(ROWS_AT_ONCE);
    ExecutorService partThreads = Executors.newFixedThreadPool(PARTS_AT_ONCE);
    try {
      RowMerge rows =
          new RowMerge(
              target.shoppers(),
              target.retention(),
              read.startedMillis(),
              new PatientTasks(rowThreads, PatientTasks.PATIENCE));
      PartImport one = new PartImport(id, partitions, target.bucket(), target.names(), rows);
      return run(read, partitions, one, partThreads);
    } finally {
      partThreads.shutdownNow();
      rowThreads.shutdownNow();
    }
  }

  private long run(Checkpoint read, Partitions partitions, PartImport one, ExecutorService threads)
      throws IOException, InterruptedException {
    EventKeys keys = new EventKeys(target.bucket());
    Set<Integer> done = new HashSet<>(keys.done(id));
    AtomicLong stored = new AtomicLong();
    long total = read.spill().total();
    progress.at(Step.STORING, 0, total);
    long imported = 0;
    List<Future<Long>> running = new ArrayList<>();
    for (int number = 0; number < partitions.count(); number++) {
      SpilledPart part = new SpilledPart(directory.of(id.name()), number, id.shop(), read.spill());
      if (done.contains(number)) {
        imported += keys.imported(id, number, partitions).orElse(0L);
        progress.at(Step.STORING, stored.addAndGet(part.count()), total);
      } else {
        running.add(
            threads.submit(
                () -> {
                  long brought = one.run(part);
                  progress.at(Step.STORING, stored.addAndGet(part.count()), total);
                  return brought;
                }));
      }
    }
    for (Future<Long> future : running) {
      imported += FutureResult.of(future);
    }
    return imported;
  }
}
