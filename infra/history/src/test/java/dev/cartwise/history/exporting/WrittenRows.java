package dev.cartwise.history.exporting;

import java.util.ArrayList;
import java.util.List;

/** Rows that were written. */
final class WrittenRows implements CsvRows {
  private final List<List<String>> rows = new ArrayList<>();
  private boolean finished;

  @Override
  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  @Override
  public void finish() {
    finished = true;
  }

  List<String> header() {
    return rows.get(0);
  }

  List<List<String>> rows() {
    return rows.subList(1, rows.size());
  }

  boolean isFinished() {
    return finished;
  }

  /** The cells of a column. */
  List<String> column(String name) {
    int index = header().indexOf(name);
    return rows().stream().map(row -> row.get(index)).toList();
  }
}
