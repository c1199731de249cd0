package dev.cartwise.history.importing;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.DiskTrouble;
import dev.cartwise.history.importing.state.ImportDirectory;
import dev.cartwise.history.importing.state.ImportId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes files of events into archive and rows.
 *
 * <p>A file is read, and its events are spilled by shopper; then part by part of the shoppers goes
 * into archive and rows. An import may be broken off anywhere: the next one of the same file goes
 * on, and takes no event twice.
 */
public final class EventImport {

  /** Some seconds of work. */
  private static final int LINES_BETWEEN_CHECKPOINTS = 250_000;

  private final ShopId shop;
  private final ImportTarget target;
  private final ImportDirectory directory;
  private final ImportProgress progress;
  private final InstantSource clock;
  private final int linesBetweenCheckpoints;

  /**
   * @param directory of imports for this shop that are not finished
   */
  public EventImport(
      ShopId shop, ImportTarget target, ImportDirectory directory, ImportProgress progress) {
    this(shop, target, directory, progress, InstantSource.system(), LINES_BETWEEN_CHECKPOINTS);
  }

  EventImport(
      ShopId shop,
      ImportTarget target,
      ImportDirectory directory,
      ImportProgress progress,
      InstantSource clock,
      int linesBetweenCheckpoints) {
    this.shop = shop;
    this.target = target;
    this.directory = directory;
    this.progress = progress;
    this.clock = clock;
    this.linesBetweenCheckpoints = linesBetweenCheckpoints;
  }

  /**
   * Imports a file, or goes on with it.
   *
   * @param anew whether to begin with the first line, whatever an earlier import of the file did
   * @throws dev.cartwise.history.HistoryException that says what keeps it from being imported
   */
  public ImportSummary run(HistoryFile<Interaction> file, boolean anew)
      throws InterruptedException {
    long startMillis = clock.millis();
    FinishedImports finished = new FinishedImports(target.bucket());
    try {
      Checkpoint start = new ImportStart(shop, directory, finished).of(file, anew, startMillis);
      ImportId id = new ImportId(shop, start.name());
      Optional<ImportSummary> before = finished.read(id);
      ImportSummary summary =
          before.isPresent() ? before.get().again() : run(file, start, id, finished);
      directory.remove(id.name());
      return summary.in((clock.millis() - startMillis) / 1e3);
    } catch (IOException e) {
      throw DiskTrouble.told(file.path(), e);
    }
  }

  private ImportSummary run(
      HistoryFile<Interaction> file, Checkpoint start, ImportId id, FinishedImports finished)
      throws IOException, InterruptedException {
    Checkpoint read =
        start.isRead()
            ? start
            : new EventReading(file, directory, progress, linesBetweenCheckpoints).run(start);
    long imported = new EventStoring(id, target, directory, progress).run(read);
    long events = read.spill().total();
    ImportSummary summary =
        new ImportSummary(
            read.rows(), imported, events - imported, read.rejected(), 0, read.unmapped());
    finished.put(id, summary);
    return summary;
  }
}
