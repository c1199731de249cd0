package dev.cartwise.training.purchaseintent.table.column;

import java.util.List;

/**
 * A column of a file, read.
 *
 * @param name as the header has it
 * @param parts what it tells of each row
 */
public record ParsedColumn(String name, List<Part> parts) {

  public ParsedColumn {
    parts = List.copyOf(parts);
  }
}
