package dev.cartwise.history.mapping;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.source.CsvFormat;
import dev.cartwise.history.source.FileFormat;
import dev.cartwise.history.source.JsonLinesFormat;
import dev.cartwise.history.source.JsonOutline;
import dev.cartwise.history.source.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;

/** How the bytes of files are read: as a mapping says, else as they look. */
final class Formats {

  private Formats() {}

  /**
   * The format of a file.
   *
   * @throws HistoryException if it has none that is known, or the mapping says something else
   */
  static FileFormat of(Path file, MappingFile mapping) throws IOException {
    if (JsonLinesFormat.fits(file)) {
      return new JsonLinesFormat(Objects.requireNonNullElse(mapping.each(), ""));
    }
    String delimiter = Objects.requireNonNullElse(mapping.delimiter(), "");
    if (delimiter.length() > 1 || delimiter.equals("\"") || delimiter.equals("\n")) {
      throw wrong(file, "delimiter: must be one character, as in \";\"");
    }
    String encoding = Objects.requireNonNullElse(mapping.encoding(), "UTF-8");
    TextEncoding named =
        TextEncoding.named(encoding)
            .orElseThrow(
                () ->
                    wrong(
                        file,
                        "encoding: '" + encoding + "' is none that is read; windows-1252 is one"));
    return CsvFormat.of(file, named, delimiter);
  }

  /** Tells whether a file has a column of a name, or a member of a path. */
  static Predicate<String> columns(Path file) throws IOException {
    return JsonLinesFormat.fits(file)
        ? JsonOutline.of(file)::contains
        : CsvFormat.of(file, TextEncoding.UTF_8, "")::mayHave;
  }

  private static HistoryException wrong(Path file, String what) {
    return new HistoryException(Reason.MAPPING_WRONG, "mapping of " + file + ": " + what);
  }
}
