package dev.cartwise.training.purchaseintent.table.column;

import java.util.List;

/** What the fields of a column are. */
sealed interface ColumnType {

  /**
   * Readers of the fields.
   *
   * @param rows how many rows will come
   * @param learnable how many of them, the first ones, may be learned from
   */
  List<CellReader> readers(String name, int rows, int learnable);

  /**
   * Numbers.
   *
   * @param fewIntegers whether they are so few whole ones that each may be a kind of its own
   */
  record Numbers(NumberText text, boolean fewIntegers) implements ColumnType {
    @Override
    public List<CellReader> readers(String name, int rows, int learnable) {
      NumberReader number = new NumberReader(name, text, rows);
      return fewIntegers
          ? List.of(number, new CategoryReader(name, rows, learnable))
          : List.of(number);
    }
  }

  /** Yes or no. */
  record Booleans() implements ColumnType {
    @Override
    public List<CellReader> readers(String name, int rows, int learnable) {
      return List.of(new BooleanReader(name, rows));
    }
  }

  /** Dates, with or without a time of day. */
  record Dates(DateText text) implements ColumnType {
    @Override
    public List<CellReader> readers(String name, int rows, int learnable) {
      return List.of(new DateReader(name, text, rows));
    }
  }

  /** One of several values. */
  record Categories() implements ColumnType {
    @Override
    public List<CellReader> readers(String name, int rows, int learnable) {
      return List.of(new CategoryReader(name, rows, learnable));
    }
  }

  /**
   * Nothing to learn from.
   *
   * @param reason how a sentence about the column goes on
   */
  record LeftOut(String reason) implements ColumnType {
    @Override
    public List<CellReader> readers(String name, int rows, int learnable) {
      return List.of();
    }
  }
}
