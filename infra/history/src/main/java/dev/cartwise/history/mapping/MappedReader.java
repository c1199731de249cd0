package dev.cartwise.history.mapping;

import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.Rejection;
import dev.cartwise.history.source.Records;
import dev.cartwise.history.source.Row;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and makes of its lines what a mapping says.
 *
 * @param <R> an event, an item or a user
 */
final class MappedReader<R> implements HistoryReader<R> {

  private final Records records;
  private final @Nullable FilledRows filled;
  private final LineItems items;
  private final CleanRows clean;
  private final LineFilter filter;
  private final RecordMaker<R> maker;

  MappedReader(
      Records records,
      @Nullable FilledRows filled,
      LineItems items,
      CleanRows clean,
      LineFilter filter,
      RecordMaker<R> maker) {
    this.records = records;
    this.filled = filled;
    this.items = items;
    this.clean = clean;
    this.filter = filter;
    this.maker = maker;
  }

  @Override
  public @Nullable ReadLine<R> next() throws IOException {
    if (!records.advance()) {
      return null;
    }
    String problem = records.problem();
    if (problem != null) {
      return rejected("", problem);
    }
    List<Row> all = filled == null ? records.rows() : filled.next(records.rows());
    try {
      List<Row> wanted = filter.wanted(clean.of(items.of(all)));
      return ReadLine.of(records.line(), wanted.isEmpty() ? List.of() : maker.make(wanted));
    } catch (RejectedException e) {
      return rejected(e.column(), e.reason());
    }
  }

  private ReadLine<R> rejected(String field, String reason) {
    return ReadLine.rejected(records.line(), new Rejection(field, reason, records.text()));
  }

  @Override
  public Position position() {
    return new Position(records.bytes(), records.lines(), filled == null ? "" : filled.memory());
  }

  @Override
  public long storedBytes() {
    return records.storedBytes();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
