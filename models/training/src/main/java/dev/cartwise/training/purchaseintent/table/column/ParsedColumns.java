package dev.cartwise.training.purchaseintent.table.column;

import dev.cartwise.training.purchaseintent.table.column.ColumnType.LeftOut;
import dev.cartwise.training.purchaseintent.table.file.MissingValues;
import dev.cartwise.training.purchaseintent.table.file.SampledFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of a file to learn from, behind whose rows those of a file to be predicted may stand.
 *
 * @param columns those that are learned from
 * @param leftOut the names of the others, each with the reason
 */
public record ParsedColumns(List<ParsedColumn> columns, Map<String, String> leftOut) {

  /** So many columns are read in one go, since what is seen of each is held meanwhile. */
  private static final int AT_ONCE = 8;

  /**
   * Reads columns; the rows of the first file say of what type each is.
   *
   * @param files the one to learn from, and those to be predicted, with the same columns
   * @param first the place of the first of the columns
   */
  public static ParsedColumns read(List<SampledFile> files, int first) {
    List<ParsedColumn> columns = new ArrayList<>();
    Map<String, String> leftOut = new LinkedHashMap<>();
    List<String> names = files.get(0).columns();
    for (int from = first; from < names.size(); from += AT_ONCE) {
      List<String> block = names.subList(from, Math.min(names.size(), from + AT_ONCE));
      List<ColumnType> types = types(files.get(0), from, block.size());
      List<List<CellReader>> readers = readers(files, block, types);
      read(files, from, readers);
      for (int i = 0; i < block.size(); i++) {
        if (types.get(i) instanceof LeftOut left) {
          leftOut.put(block.get(i), left.reason());
        } else {
          Stream<Part> parts = readers.get(i).stream().flatMap(each -> each.parts().stream());
          columns.add(new ParsedColumn(block.get(i), parts.toList()));
        }
      }
    }
    return new ParsedColumns(columns, leftOut);
  }

  private static List<ColumnType> types(SampledFile file, int from, int count) {
    NumberText numbers = new NumberText(file.header().separator() == ';');
    List<ColumnProfile> profiles =
        Stream.generate(() -> new ColumnProfile(numbers)).limit(count).toList();
    String[] fields = new String[count];
    for (int row = 0; row < file.size(); row++) {
      file.fields(row, from, fields);
      for (int i = 0; i < count; i++) {
        profiles.get(i).add(fields[i]);
      }
    }
    return profiles.stream().map(each -> each.type(file.labelled())).toList();
  }

  private static List<List<CellReader>> readers(
      List<SampledFile> files, List<String> names, List<ColumnType> types) {
    int rows = files.stream().mapToInt(SampledFile::size).sum();
    List<List<CellReader>> readers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      readers.add(types.get(i).readers(names.get(i), rows, files.get(0).size()));
    }
    return readers;
  }

  private static void read(List<SampledFile> files, int from, List<List<CellReader>> readers) {
    String[] fields = new String[readers.size()];
    int base = 0;
    for (SampledFile file : files) {
      for (int row = 0; row < file.size(); row++) {
        file.fields(row, from, fields);
        for (int i = 0; i < fields.length; i++) {
          boolean missing = MissingValues.contains(fields[i]);
          for (CellReader reader : readers.get(i)) {
            if (missing) {
              reader.missing(base + row);
            } else {
              reader.value(base + row, fields[i]);
            }
          }
        }
      }
      base += file.size();
    }
  }
}
