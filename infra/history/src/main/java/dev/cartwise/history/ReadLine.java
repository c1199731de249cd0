package dev.cartwise.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record of a file gives: records, or why it was rejected, or nothing where a mapping
 * leaves it out.
 *
 * @param <R> an event, an item or a user
 * @param line the number of the record's first line in the file, from 1, the header included
 * @param records in the order of the file; an order may give several
 * @param rejection why there are none; null if it was not rejected
 */
public record ReadLine<R>(long line, List<R> records, @Nullable Rejection rejection) {

  public ReadLine {
    records = List.copyOf(records);
  }

  /** A line that gave these records. */
  public static <R> ReadLine<R> of(long line, List<R> records) {
    return new ReadLine<>(line, records, null);
  }

  /** A line that was rejected. */
  public static <R> ReadLine<R> rejected(long line, Rejection rejection) {
    return new ReadLine<>(line, List.of(), rejection);
  }
}
