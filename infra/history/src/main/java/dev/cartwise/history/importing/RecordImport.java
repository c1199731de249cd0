package dev.cartwise.history.importing;

import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.importing.ImportProgress.Step;
import dev.cartwise.history.importing.rows.PatientTasks;
import dev.cartwise.history.importing.state.DiskTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes files of items, or of users, into their table. Of several records of one id the last one
 * stays. One that was broken off begins again at its first line, which changes nothing but the time
 * that it takes.
 *
 * @param <R> an item or a user
 */
public final class RecordImport<R> {

  /** More than most catalogues have items, so that a file of orders writes each item once. */
  private static final int RECORDS_AT_ONCE = 10_000;

  private static final int RECORDS_A_CALL = 100;
  private static final int CALLS_AT_ONCE = 8;

  private final Function<R, String> id;
  private final Consumer<List<R>> store;
  private final PatientTasks tasks;
  private final ImportProgress progress;
  private final InstantSource clock;

  RecordImport(
      Function<R, String> id,
      Consumer<List<R>> store,
      PatientTasks tasks,
      ImportProgress progress) {
    this.id = id;
    this.store = store;
    this.tasks = tasks;
    this.progress = progress;
    this.clock = InstantSource.system();
  }

  /**
   * Imports files, one after another.
   *
   * @param id of a record
   * @param store takes records of different ids, as often as they come; threads share it
   * @throws dev.cartwise.history.HistoryException that says what keeps one from being imported
   */
  public static <R> ImportSummary all(
      List<HistoryFile<R>> files,
      Function<R, String> id,
      Consumer<List<R>> store,
      ImportProgress progress)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CALLS_AT_ONCE);
    try {
      RecordImport<R> records =
          new RecordImport<>(id, store, new PatientTasks(threads, PatientTasks.PATIENCE), progress);
      ImportSummary all = ImportSummary.NOTHING;
      for (HistoryFile<R> file : files) {
        all = all.plus(records.run(file));
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  ImportSummary run(HistoryFile<R> file) throws InterruptedException {
    long startMillis = clock.millis();
    KeySet seen = new KeySet();
    Map<String, R> batch = new LinkedHashMap<>();
    long imported = 0;
    long records = 0;
    try (HistoryReader<R> reader = file.open(Position.START);
        RejectFile rejects = RejectFile.open(RejectFile.of(file.path()), 0)) {
      CheckedLines<R> lines = new CheckedLines<>(reader, rejects, 0, 0);
      long total = Files.size(file.path());
      for (List<R> line = lines.next(); line != null; line = lines.next()) {
        for (R record : line) {
          records++;
          imported += isNew(record, seen) ? 1 : 0;
          batch.put(id.apply(record), record);
        }
        if (batch.size() >= RECORDS_AT_ONCE) {
          put(batch);
          progress.at(Step.STORING, reader.storedBytes(), total);
        }
      }
      put(batch);
      progress.at(Step.STORING, total, total);
      double seconds = (clock.millis() - startMillis) / 1e3;
      return new ImportSummary(
          lines.rows(), imported, records - imported, lines.rejected(), seconds, Map.of());
    } catch (IOException e) {
      throw DiskTrouble.told(file.path(), e);
    }
  }

  private boolean isNew(R record, KeySet seen) {
    UUID key = UUID.nameUUIDFromBytes(id.apply(record).getBytes(StandardCharsets.UTF_8));
    return seen.add(key.getMostSignificantBits(), key.getLeastSignificantBits());
  }

  private void put(Map<String, R> batch) throws InterruptedException {
    tasks.forEachPart(
        List.copyOf(batch.values()), RECORDS_A_CALL, (call, attempt) -> store.accept(call));
    batch.clear();
  }
}
