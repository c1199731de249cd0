package dev.cartwise.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * DynamoDB Local's database file with a write-ahead log that is forced to disk at checkpoints, not
 * at every write: a killed process loses nothing, a power cut at most the youngest writes, and a
 * write takes a fortieth of the time.
 *
 * <p>SQLite makes no checkpoint of its own here, since DynamoDB Local ends its transactions before
 * it ends what it reads in them. So they are made between its jobs.
 *
 * <p>The file is locked once for all, since one process holds the directory: a lock for each read
 * and write takes a quarter of their time.
 */
final class LocalDatabase extends SQLiteDBAccess {
  private static final String FILE = "tables.db";

  /** The log has about 110 MB then, and each page that is read is looked for in all of it. */
  private static final int WRITES_BETWEEN_CHECKPOINTS = 40_000;

  private static final int CACHE_KILOBYTES = 64 << 10;

  /** Held, because java.util.logging forgets loggers that nobody holds. */
  private static final Logger FILE_LOG = Logger.getLogger("com.almworks.sqlite4java");

  private final int writesBetweenCheckpoints;
  private final AtomicInteger writes = new AtomicInteger();

  private LocalDatabase(File file, int writesBetweenCheckpoints) {
    super(file);
    this.writesBetweenCheckpoints = writesBetweenCheckpoints;
    // Failures reach the caller as answers; the stack traces printed beside them say no more.
    FILE_LOG.setLevel(Level.OFF);
    SQLiteJob<Void> settings =
        new SQLiteJob<>() {
          @Override
          protected Void job(SQLiteConnection connection) throws SQLiteException {
            connection.exec("PRAGMA locking_mode=EXCLUSIVE");
            connection.exec("PRAGMA journal_mode=WAL");
            connection.exec("PRAGMA synchronous=NORMAL");
            connection.exec("PRAGMA cache_size=-" + CACHE_KILOBYTES);
            return null;
          }
        };
    queue.execute(settings).complete();
    if (settings.getError() != null) {
      throw new IllegalStateException("cannot set up " + file, settings.getError());
    }
  }

  @Override
  public void putRecord(
      String table,
      Map<String, AttributeValue> row,
      AttributeValue hashKey,
      @Nullable AttributeValue rangeKey,
      boolean isSystemWrite) {
    super.putRecord(table, row, hashKey, rangeKey, isSystemWrite);
    written(1);
  }

  @Override
  public boolean deleteRecord(
      String table, Map<String, AttributeValue> key, boolean isSystemDelete) {
    boolean isDeleted = super.deleteRecord(table, key, isSystemDelete);
    written(1);
    return isDeleted;
  }

  /** A checkpoint that fails leaves the log as it is for the next one. */
  private void written(int rows) {
    int now = writes.addAndGet(rows);
    if (now / writesBetweenCheckpoints != (now - rows) / writesBetweenCheckpoints) {
      queue.execute(new LogCheckpoint()).complete();
    }
  }

  /** Closes the file and waits until it is: the log is folded into it, under a lock. */
  @Override
  public void close() {
    SQLiteQueue open = queue;
    super.close();
    try {
      open.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens the database in a directory, which must exist. */
  static LocalDatabase open(Path directory) {
    return open(directory, WRITES_BETWEEN_CHECKPOINTS);
  }

  static LocalDatabase open(Path directory, int writesBetweenCheckpoints) {
    return new LocalDatabase(directory.resolve(FILE).toFile(), writesBetweenCheckpoints);
  }

  /** Its rows of plain tables. */
  PlainRows plainRows() {
    return new PlainRows(queue, this::written);
  }
}
