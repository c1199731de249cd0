package dev.cartwise.history.mapping;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.source.FileFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The columns that a mapping asks a file for, each once. */
final class Columns {

  private final Path file;
  private final FileFormat format;
  private final MappingFile mapping;
  private final List<String> names = new ArrayList<>();

  Columns(Path file, FileFormat format, MappingFile mapping) {
    this.file = file;
    this.format = format;
    this.mapping = mapping;
  }

  /** The place of a column among those asked for. */
  int of(String name) {
    int known = names.indexOf(name);
    if (known >= 0) {
      return known;
    }
    names.add(name);
    return names.size() - 1;
  }

  /** What holds a field; it may be nothing. */
  Source optional(RecordField field) {
    return source(mapping.fields().getOrDefault(field, List.of()));
  }

  /**
   * What holds a field that no record can do without.
   *
   * @throws HistoryException if the mapping names none of the file's columns for it
   */
  Source required(RecordField field) {
    Source source = optional(field);
    if (source.isNothing()) {
      throw wrong(field + ": " + absence(mapping.fields().getOrDefault(field, List.of())));
    }
    return source;
  }

  /** The columns of these names that the file has, the first of which that has a value counts. */
  Source source(List<String> candidates) {
    List<String> there = candidates.stream().filter(this::mayHave).toList();
    return new Source(
        there.isEmpty() ? "" : there.get(0), there.stream().mapToInt(this::of).toArray());
  }

  private boolean mayHave(String name) {
    return LineItems.isMember(name)
        ? LineItems.isTold(mapping.lineItems(), format)
        : format.mayHave(name);
  }

  private String absence(List<String> candidates) {
    String header = format.header().isEmpty() ? "" : "; the header has " + format.header();
    return candidates.isEmpty()
        ? "the mapping names no column for it" + header
        : "the file has no column " + String.join(" or ", candidates) + header;
  }

  /** An error of the mapping in a file. */
  HistoryException wrong(String what) {
    return new HistoryException(Reason.MAPPING_WRONG, file + ": " + what);
  }

  /** All that were asked for, in their places. */
  List<String> names() {
    return List.copyOf(names);
  }
}
