package dev.cartwise.training.purchaseintent.table.column;

import java.util.List;

/** Takes the fields of one column and keeps what they tell. */
interface CellReader {

  /** Takes the field of a row that has a value there. */
  void value(int row, String field);

  /** Takes note that a row has no value there. */
  void missing(int row);

  /** What the column tells, when every row was taken. */
  List<Part> parts();
}
