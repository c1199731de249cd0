package dev.cartwise.history.source;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record of CSV, as places in a window.
 *
 * <p>A field that begins with a quote ends at the next single one; within it delimiters and line
 * breaks are text, and two quotes are one. A quote anywhere else is text.
 */
final class CsvFields {

  static final String TOO_LONG = "is longer than 1 MB";
  private static final String NEVER_CLOSED =
      "a quote is opened and not closed; within quotes a quote is written twice";
  private static final String TEXT_AFTER_QUOTE =
      "text follows a closing quote; within quotes a quote is written twice";
  private static final int QUOTE = '"';
  private static final int FAILED = -1;

  private final TextWindow window;
  private final int delimiter;
  private int[] from = new int[32];
  private int[] to = new int[32];
  private boolean[] doubled = new boolean[32];
  private int count;
  private int length;
  private int lines;
  private int seen;
  private String problem = "";

  CsvFields(TextWindow window, int delimiter) {
    this.window = window;
    this.delimiter = delimiter;
  }

  /**
   * Finds the fields of the record with which the window begins.
   *
   * @return why it is no record, or null
   */
  @Nullable String find() throws IOException {
    count = 0;
    lines = 1;
    seen = 0;
    int place = 0;
    while (true) {
      int end = window.at(place) == QUOTE ? quoted(place + 1) : plain(place);
      if (end == FAILED) {
        return problem;
      }
      int next = window.at(end);
      if (next != delimiter) {
        length = next == TextWindow.END ? end : end + 1;
        return null;
      }
      place = end + 1;
    }
  }

  /** Adds the field that begins behind a quote, and tells the place behind it. */
  private int quoted(int first) throws IOException {
    boolean hasPairs = false;
    for (int place = first; place <= Records.MAX_RECORD_BYTES; place++) {
      int next = window.at(place);
      if (next == QUOTE) {
        if (window.at(place + 1) != QUOTE) {
          add(first, place, hasPairs);
          return behindQuote(place + 1);
        }
        hasPairs = true;
        place++;
      } else if (next == '\n') {
        lines++;
      } else if (next == TextWindow.END) {
        break;
      }
      seen |= next;
    }
    return failed(NEVER_CLOSED);
  }

  private int behindQuote(int place) throws IOException {
    int next = window.at(place);
    if (next == '\r') {
      next = window.at(++place);
      return next == '\n' || next == TextWindow.END ? place : failed(TEXT_AFTER_QUOTE);
    }
    return next == delimiter || next == '\n' || next == TextWindow.END
        ? place
        : failed(TEXT_AFTER_QUOTE);
  }

  private int plain(int first) throws IOException {
    for (int place = first; place <= Records.MAX_RECORD_BYTES; place++) {
      int next = window.at(place);
      if (next == delimiter || next == '\n' || next == TextWindow.END) {
        add(first, place, false);
        return place;
      }
      seen |= next;
    }
    return failed(TOO_LONG);
  }

  private int failed(String why) {
    problem = why;
    return FAILED;
  }

  private void add(int first, int last, boolean hasPairs) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      doubled = Arrays.copyOf(doubled, 2 * count);
    }
    from[count] = first;
    to[count] = last;
    doubled[count++] = hasPairs;
  }

  /** How many fields there are. */
  int count() {
    return count;
  }

  /** How many bytes the record has, its line break included. */
  int length() {
    return length;
  }

  /** How many lines of the file the record has. */
  int lines() {
    return lines;
  }

  /** Whether every byte stands for a character of ASCII. */
  boolean isAscii() {
    return seen < 0x80;
  }

  /** Whether a field has no character. */
  boolean isEmpty(int field) {
    return from[field] == to[field];
  }

  /** A field without surrounding blanks. */
  String value(int field, TextEncoding encoding) {
    int first = window.start() + from[field];
    int last = window.start() + to[field];
    byte[] bytes = window.bytes();
    while (first < last && bytes[last - 1] <= ' ' && bytes[last - 1] >= 0) {
      last--;
    }
    while (first < last && bytes[first] <= ' ' && bytes[first] >= 0) {
      first++;
    }
    String text = encoding.decode(bytes, first, last - first);
    return doubled[field] ? text.replace("\"\"", "\"") : text;
  }
}
