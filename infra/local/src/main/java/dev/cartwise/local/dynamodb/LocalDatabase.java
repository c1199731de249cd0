package dev.cartwise.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local's database file with a write-ahead log that is forced to disk at checkpoints, not
 * at every write: a killed process loses nothing, a power cut at most the youngest writes, and a
 * write takes a fortieth of the time.
 */
final class LocalDatabase extends SQLiteDBAccess {
  private static final String FILE = "tables.db";
  private static final int JOB_THREADS = 10;

  /** Held, because java.util.logging forgets loggers that nobody holds. */
  private static final Logger FILE_LOG = Logger.getLogger("com.almworks.sqlite4java");

  private LocalDatabase(File file) {
    super(file);
    // Failures reach the caller as answers; the stack traces printed beside them say no more.
    FILE_LOG.setLevel(Level.OFF);
    SQLiteJob<Void> settings =
        new SQLiteJob<>() {
          @Override
          protected Void job(SQLiteConnection connection) throws SQLiteException {
            connection.exec("PRAGMA journal_mode=WAL");
            connection.exec("PRAGMA synchronous=NORMAL");
            return null;
          }
        };
    queue.execute(settings).complete();
    if (settings.getError() != null) {
      throw new IllegalStateException("cannot set up " + file, settings.getError());
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
  static AmazonDynamoDBLocal open(Path directory) {
    return new LocalDBClient(
        new LocalDatabase(directory.resolve(FILE).toFile()),
        new JobsRegister(Executors.newFixedThreadPool(JOB_THREADS), false));
  }
}
