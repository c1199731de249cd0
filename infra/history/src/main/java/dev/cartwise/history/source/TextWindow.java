package dev.cartwise.history.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The part of a text that is in memory: from the beginning of the current record on, as far as was
 * needed. Places are told from that beginning.
 */
final class TextWindow implements Closeable {

  /** What {@link #at} tells behind the end of the text. */
  static final int END = -1;

  private static final int FIRST_SIZE = 1 << 17;

  private final StoredText text;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int start;
  private int end;
  private long before;

  TextWindow(StoredText text, long before) {
    this.text = text;
    this.before = before;
  }

  /** The byte at a place, 0 to 255, or {@link #END}. */
  int at(int place) throws IOException {
    if (start + place < end || fill(place)) {
      return bytes[start + place] & 0xff;
    }
    return END;
  }

  /**
   * How many bytes lie before the first line break, or before the end of the text.
   *
   * @param most where the search ends: of a longer line one more than this is told
   */
  int lineLength(int most) throws IOException {
    int place = 0;
    while (place <= most && (start + place < end || fill(place))) {
      byte[] held = bytes;
      int last = Math.min(end, start + most + 1);
      for (int at = start + place; at < last; at++) {
        if (held[at] == '\n') {
          return at - start;
        }
      }
      place = last - start;
    }
    return place;
  }

  /** Whether each of the first bytes, which were asked for, stands for a character of ASCII. */
  boolean isAscii(int length) {
    int seen = 0;
    for (int at = start; at < start + length; at++) {
      seen |= bytes[at];
    }
    return seen >= 0;
  }

  private boolean fill(int place) throws IOException {
    while (start + place >= end) {
      if (start > 0) {
        System.arraycopy(bytes, start, bytes, 0, end - start);
        end -= start;
        start = 0;
      }
      if (end == bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      int read = text.read(bytes, end, bytes.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  /** Begins the next record so many bytes further on; these must have been asked for. */
  void skip(int length) {
    start += length;
    before += length;
  }

  /** Skips the mark of UTF-8, which is no part of the text that it begins. */
  void skipByteOrderMark() throws IOException {
    if (before == 0 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
      skip(3);
    }
  }

  /** Skips the blank lines with which the window begins, and tells how many there were. */
  int skipBlankLines() throws IOException {
    int lines = 0;
    while (at(0) == '\n' || at(0) == '\r' && at(1) == '\n') {
      skip(at(0) == '\n' ? 1 : 2);
      lines++;
    }
    return lines;
  }

  /** How many bytes lie before the current record. */
  long before() {
    return before;
  }

  /** The array that holds the window until more is asked for. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the current record begins in {@link #bytes}. */
  int start() {
    return start;
  }

  long storedBytes() {
    return text.storedBytes();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
