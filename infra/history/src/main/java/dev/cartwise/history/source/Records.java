package dev.cartwise.history.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's records, one at a time and in bounded memory. What is told of the current record holds
 * until the next {@link #advance}.
 */
public interface Records extends Closeable {

  /** The bytes from which on a record is too long. */
  int MAX_RECORD_BYTES = 1 << 20;

  /**
   * Moves to the next record; blank lines are none.
   *
   * @return false at the end of the file
   * @throws IOException if the file cannot be read any further
   */
  boolean advance() throws IOException;

  /** The number of the current record's first line in the file, from 1. */
  long line();

  /** The current record as the file has it, without its last line break. */
  String text();

  /** Why the current record cannot be read, or null if it can. */
  @Nullable String problem();

  /** The current record's rows: one, or one for each element of the list that is asked for. */
  List<Row> rows();

  /** How many bytes of text lie before the next record, unpacked. */
  long bytes();

  /** How many lines of the file lie before the next record. */
  long lines();

  /** How many bytes of the file as it is stored were read. */
  long storedBytes();
}
