package dev.cartwise.history.exporting;

import java.io.IOException;
import java.util.List;

/** Where the rows of a CSV file go, its header first. */
public interface CsvRows {
  /** Takes a row; an empty text is an empty cell. */
  void add(List<String> cells) throws IOException;

  /** Tells that all rows have come. */
  void finish() throws IOException;
}
