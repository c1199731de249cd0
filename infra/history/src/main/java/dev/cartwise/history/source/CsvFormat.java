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
 */
public record CsvFormat(TextEncoding encoding, char delimiter, List<String> header)
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
    CsvFormat best = new CsvFormat(encoding, ',', List.of());
    for (char each : candidates(file, delimiter).toCharArray()) {
      List<String> header = header(file, encoding, each);
      if (header.size() > best.header.size()) {
        best = new CsvFormat(encoding, each, header);
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

  private static String candidates(Path file, String given) throws IOException {
    if (!given.isEmpty()) {
      return given;
    }
    try (TextWindow window = new TextWindow(StoredText.open(file, 0), 0)) {
      String announced = skipAnnouncement(window);
      return announced.isEmpty() ? DELIMITERS : announced;
    }
  }

  private static boolean holdsLines(String name) {
    return name.contains("\r") && !name.contains("\n");
  }

  /**
   * Skips the line by which some files tell spreadsheets their delimiter, as in {@code sep=;}.
   *
   * @return the delimiter, or nothing if there is no such line
   */
  private static String skipAnnouncement(TextWindow window) throws IOException {
    window.skipByteOrderMark();
    int length = window.lineLength(ANNOUNCEMENT.length() + 2);
    String line = new String(window.bytes(), window.start(), length, StandardCharsets.ISO_8859_1);
    String told = line.endsWith("\r") ? line.substring(0, length - 1) : line;
    if (!told.startsWith(ANNOUNCEMENT) || told.length() != ANNOUNCEMENT.length() + 1) {
      return "";
    }
    window.skip(window.at(length) == '\n' ? length + 1 : length);
    return told.substring(ANNOUNCEMENT.length());
  }

  private static List<String> header(Path file, TextEncoding encoding, char delimiter)
      throws IOException {
    try (TextWindow window = new TextWindow(StoredText.open(file, 0), 0)) {
      skipAnnouncement(window);
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
    TextWindow window = new TextWindow(StoredText.open(file, bytes), bytes);
    long before = bytes > 0 || skipAnnouncement(window).isEmpty() ? lines : lines + 1;
    Records records = new CsvRecords(window, encoding, before, delimiter, header.size(), places);
    if (bytes == 0) {
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
