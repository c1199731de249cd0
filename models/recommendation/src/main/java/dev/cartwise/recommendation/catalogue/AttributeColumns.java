package dev.cartwise.recommendation.catalogue;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The items' attributes by column, for filters and metadata: each value is a code of one dictionary
 * shared by all columns, so that a comparison with a constant is a comparison of ints.
 *
 * <p>Every catalogue has the columns by reviews; without an item that reviewers agree on they are
 * empty.
 */
public final class AttributeColumns {

  private final int items;
  private final int stored;
  private final Map<String, Integer> columnByName = new HashMap<>();
  private final Map<String, Integer> columnBySpelling = new HashMap<>();
  private final IntBuffer codes;
  private final TextTable dictionary;
  private final DoubleBuffer numbers;

  AttributeColumns(MappedSections file, int items) throws IOException {
    this.items = items;
    TextTable names = TextTable.open(file, Section.COLUMN_NAME_OFFSETS, Section.COLUMN_NAME_BYTES);
    stored = names.size();
    for (int c = 0; c < stored; c++) {
      columnByName.put(names.text(c), c);
    }
    LearnedColumns.OF_REVIEWS.forEach(name -> columnByName.putIfAbsent(name, stored));
    columnByName.forEach(
        (name, column) -> columnBySpelling.put(ColumnNames.withoutUnderscores(name), column));
    dictionary = TextTable.open(file, Section.DICTIONARY_OFFSETS, Section.DICTIONARY_BYTES);
    numbers = file.doubles(Section.DICTIONARY_NUMBERS, dictionary.size());
    FileHeader.require((long) stored * items <= Integer.MAX_VALUE, "has too many columns");
    codes = file.indices(Section.COLUMN_CODES, stored * items, -1, dictionary.size());
  }

  /** The column of this name in any case, else one that differs in underscores alone, or -1. */
  public int indexOf(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Integer column = columnByName.get(upper);
    return column == null
        ? columnBySpelling.getOrDefault(ColumnNames.withoutUnderscores(upper), -1)
        : column;
  }

  /** The names of all columns, in upper case. */
  Set<String> names() {
    return columnByName.keySet();
  }

  /** The code of an item's value in a column, -1 for none. */
  public int code(int column, int item) {
    return column < stored ? codes.get(column * items + item) : -1;
  }

  /** The code of a value as the shop wrote it, or -1 if no item has it. */
  public int codeOf(String value) {
    return dictionary.search(value);
  }

  /** The text of a code; several values are separated by {@code |}. */
  public String text(int code) {
    return dictionary.text(code);
  }

  /** The code's text as a number, NaN if it is none. */
  public double number(int code) {
    return numbers.get(code);
  }
}
