package dev.cartwise.history;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of a shop's history of which it is known what its records are.
 *
 * @param <R> an event, an item or a user
 */
public interface HistoryFile<R> {

  /** The file itself. */
  Path path();

  /**
   * What is made of the file's fields, in a text that differs whenever the same line may give
   * something else.
   */
  String meaning();

  /**
   * Begins to read.
   *
   * @param from {@link Position#START}, or what a reader of the same file and meaning told
   * @throws IOException if the file cannot be opened, or is not what it is taken for
   */
  HistoryReader<R> open(Position from) throws IOException;
}
