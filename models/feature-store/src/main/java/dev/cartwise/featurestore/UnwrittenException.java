package dev.cartwise.featurestore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells that the database did not take some rows within the allowed attempts. */
public final class UnwrittenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RowKey> unwritten;

  /** Names the table and the rows; the cause is the last failure, if there was one. */
  public UnwrittenException(String table, List<RowKey> unwritten, @Nullable Throwable cause) {
    super(unwritten.size() + " rows of " + table + " were not written", cause);
    this.unwritten = List.copyOf(unwritten);
  }

  /** The keys of the rows that may not have been written; every other row was. */
  public List<RowKey> unwritten() {
    return unwritten;
  }
}
