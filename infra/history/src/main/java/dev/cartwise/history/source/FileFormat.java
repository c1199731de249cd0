package dev.cartwise.history.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How the bytes of a file are to be read. */
public sealed interface FileFormat permits CsvFormat, JsonLinesFormat {

  /** The names of columns that are known beforehand; empty if each record has its own. */
  List<String> header();

  /** Whether a record of the file may have a value in a column of this name. */
  boolean mayHave(String column);

  /**
   * Reads on from a place between two records.
   *
   * @param columns the names to be asked for; one that the file does not have has no values
   * @param bytes how much text lies before, unpacked; 0 for the beginning of the file
   * @param lines how many lines lie before
   * @throws IOException if the file cannot be opened
   */
  Records open(Path file, List<String> columns, long bytes, long lines) throws IOException;
}
