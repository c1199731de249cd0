package dev.cartwise.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;

/** Takes the write-ahead log into the database file, unless a transaction is open. */
final class LogCheckpoint extends SQLiteJob<Void> {

  @Override
  protected Void job(SQLiteConnection connection) throws SQLiteException {
    if (connection.getAutoCommit()) {
      connection.exec("PRAGMA wal_checkpoint");
    }
    return null;
  }
}
