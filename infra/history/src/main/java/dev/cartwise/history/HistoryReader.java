package dev.cartwise.history;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of a shop's history record by record, in bounded memory.
 *
 * @param <R> an event, an item or a user
 */
public interface HistoryReader<R> extends Closeable {

  /**
   * What the next record gives, or null at the end of the file.
   *
   * @throws IOException if the file cannot be read any further
   */
  @Nullable ReadLine<R> next() throws IOException;

  /**
   * Where reading goes on: a reader that begins there gives what this one gives from now on, with
   * the same line numbers.
   */
  Position position();

  /** How many bytes of the file as it is stored were read so far, for a progress bar. */
  long storedBytes();
}
