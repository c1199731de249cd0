package dev.cartwise.history.source;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * CSV with a header: one record a line, or several lines where quotes hold line breaks.
 *
 * @param encoding what the bytes stand for
 * @param delimiter what stands between two fields, as in {@code ,}
 * @param header the names of the columns, in their order
 * @param isAnnounced whether a line before the header tells spreadsheets the delimiter, as in
 *     {@code sep=;}
 */
public record CsvFormat(
    TextEncoding encoding, char delimiter, List<String> header, boolean isAnnounced)
    implements FileFormat {

  private static final String DELIMITERS = ",;\t|";
  private static final String ANNOUNCEMENT = "sep=";

  public CsvFormat {
    header = List.copyOf(header);
  }

  /**
   * Reads a file's header.
   *
   * @param encoding what the bytes stand for
   * @param delimiter one character, or empty for that which makes the most columns
   * @throws HistoryException if the file begins with no header
   */
  public static CsvFormat of(Path file, TextEncoding encoding, String delimiter)
      throws IOException {
    String announced = announced(file);
    CsvFormat best = new CsvFormat(encoding, ',', List.of(), !announced.isEmpty());
    for (char each : candidates(delimiter, announced).toCharArray()) {
      List<String> header = header(file, encoding, each, best.isAnnounced);
      if (header.size() > best.header.size()) {
        best = new CsvFormat(encoding, each, header, best.isAnnounced);
      }
    }
    if (best.header.isEmpty()) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE, file + ": the first line is no header of columns");
    }
    if (best.header.stream().anyMatch(CsvFormat::holdsLines)) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE,
          file + ": its lines end in carriage returns alone; save it with line feeds");
    }
    return best;
  }

  private static String candidates(String given, String announced) {
    if (!given.isEmpty()) {
      return given;
    }
    return announced.isEmpty() ? DELIMITERS : announced;
  }

  private static boolean holdsLines(String name) {
    return name.contains("\r") && !name.contains("\n");
  }

  /** The delimiter that a line before the header tells, or nothing. */
  private static String announced(Path file) throws IOException {
    try (TextWindow window = new TextWindow(StoredText.open(file, 0), 0)) {
      window.skipByteOrderMark();
      int length = window.lineLength(ANNOUNCEMENT.length() + 2);
      String line = new String(window.bytes(), window.start(), length, StandardCharsets.ISO_8859_1);
      String told = line.endsWith("\r") ? line.substring(0, length - 1) : line;
      return told.startsWith(ANNOUNCEMENT) && told.length() == ANNOUNCEMENT.length() + 1
          ? told.substring(ANNOUNCEMENT.length())
          : "";
    }
  }

  private static List<String> header(
      Path file, TextEncoding encoding, char delimiter, boolean isAnnounced) throws IOException {
    try (TextWindow window = new TextWindow(StoredText.open(file, 0), 0)) {
      window.skipByteOrderMark();
      if (isAnnounced) {
        window.skip(window.lineLength(ANNOUNCEMENT.length() + 2) + 1);
      }
      window.skipBlankLines();
      CsvFields fields = new CsvFields(window, delimiter);
      List<String> names = new ArrayList<>();
      if (fields.find() == null) {
        for (int field = 0; field < fields.count(); field++) {
          names.add(fields.value(field, encoding));
        }
      }
      while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
        names.remove(names.size() - 1);
      }
      return names;
    }
  }

  @Override
  public boolean mayHave(String column) {
    return place(column) >= 0;
  }

  @Override
  public Records open(Path file, List<String> columns, long bytes, long lines) throws IOException {
    int[] places = columns.stream().mapToInt(this::place).toArray();
    Records records =
        new CsvRecords(
            new TextWindow(StoredText.open(file, bytes), bytes),
            encoding,
            lines,
            delimiter,
            header.size(),
            places);
    for (int line = 0; bytes == 0 && line < (isAnnounced ? 2 : 1); line++) {
      records.advance();
    }
    return records;
  }

  /** Where a column is: under its name, else under one that differs in case and signs alone. */
  private int place(String column) {
    int exact = header.indexOf(column);
    if (exact >= 0) {
      return exact;
    }
    List<String> folded = header.stream().map(CsvFormat::fold).toList();
    int first = folded.indexOf(fold(column));
    return first == folded.lastIndexOf(fold(column)) ? first : -1;
  }

  /** A column's name in lower case, letters and digits alone. */
  public static String fold(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
