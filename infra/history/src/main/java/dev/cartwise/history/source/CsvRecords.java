package dev.cartwise.history.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of CSV. One that is none costs its first line alone, and the next line is read as if
 * nothing had been before.
 */
final class CsvRecords extends TextRecords {

  private final CsvFields fields;
  private final int expected;
  private final int[] places;
  private final List<Row> rows = List.of(this::value);

  /**
   * @param expected how many fields a record has
   * @param places where in a record the columns are that were asked for, -1 for nowhere
   */
  CsvRecords(
      TextWindow window,
      TextEncoding encoding,
      long lines,
      char delimiter,
      int expected,
      int[] places) {
    super(window, encoding, lines);
    this.fields = new CsvFields(window, delimiter);
    this.expected = expected;
    this.places = places;
  }

  @Override
  void find() throws IOException {
    String problem = fields.find();
    if (problem == null && !hasExpectedFields()) {
      problem = "has %d fields where the header has %d".formatted(fields.count(), expected);
    }
    if (problem != null) {
      rejectLine(problem);
      return;
    }
    found(
        fields.length(), fields.lines(), fields.isAscii() ? null : problemOfBytes(fields.length()));
  }

  private boolean hasExpectedFields() {
    for (int field = expected; field < fields.count(); field++) {
      if (!fields.value(field, encoding()).isEmpty()) {
        return false;
      }
    }
    return fields.count() >= expected;
  }

  private @Nullable String value(int column) {
    return places[column] < 0 ? null : fields.value(places[column], encoding());
  }

  @Override
  public List<Row> rows() {
    return rows;
  }
}
