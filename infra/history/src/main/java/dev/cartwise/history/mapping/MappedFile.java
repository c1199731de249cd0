package dev.cartwise.history.mapping;

import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.mapping.description.FillDown;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.source.FileFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file whose columns a mapping explains.
 *
 * @param <R> an event, an item or a user
 */
final class MappedFile<R> implements HistoryFile<R> {

  private final Path path;
  private final FileFormat format;
  private final String meaning;
  private final Columns columns;
  private final RecordMaker<R> maker;
  private final LineFilter filter;
  private final LineItems items;
  private final CleanRows clean;
  private final @Nullable FillDown fill;

  /**
   * @param maker what makes records of columns that it asks for
   * @param meaning what the same line becomes only with the same text
   */
  MappedFile(
      Path path,
      FileFormat format,
      MappingFile mapping,
      Function<Columns, RecordMaker<R>> maker,
      String meaning) {
    this.path = path;
    this.format = format;
    this.meaning = meaning;
    this.columns = new Columns(path, format, mapping);
    this.maker = maker.apply(columns);
    this.filter = new LineFilter(mapping, columns);
    this.fill = fill(mapping, format, columns);
    newFilledRows(); // asks for its columns
    this.items = new LineItems(mapping.lineItems(), format, columns);
    this.clean = new CleanRows(mapping.clean(), columns);
  }

  /** A line that tells of all items of an order tells all of the order as well. */
  private static @Nullable FillDown fill(MappingFile mapping, FileFormat format, Columns columns) {
    FillDown wanted = mapping.fillDown();
    return wanted == null
            || LineItems.isTold(mapping.lineItems(), format)
            || columns.source(List.of(wanted.by())).isNothing()
        ? null
        : wanted;
  }

  private @Nullable FilledRows newFilledRows() {
    return fill == null ? null : new FilledRows(fill, columns);
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public HistoryReader<R> open(Position from) throws IOException {
    FilledRows filled = newFilledRows();
    if (filled != null && !from.memory().isEmpty()) {
      filled.remember(from.memory());
    }
    return new MappedReader<>(
        format.open(path, columns.names(), from.bytes(), from.lines()),
        filled,
        items,
        clean,
        filter,
        maker);
  }
}
