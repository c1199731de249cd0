package dev.cartwise.history.mapping;

import dev.cartwise.history.source.Row;
import java.util.List;

/**
 * Makes records of a shop's of the rows of one line.
 *
 * @param <R> an event, an item or a user
 */
@FunctionalInterface
interface RecordMaker<R> {

  /**
   * The records of a line that is not left out.
   *
   * @param rows at least one
   * @throws RejectedException if the shop cannot take the line
   */
  List<R> make(List<Row> rows) throws RejectedException;
}
