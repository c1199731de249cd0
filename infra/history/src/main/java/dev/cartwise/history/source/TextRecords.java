package dev.cartwise.history.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records that begin at the beginning of a line. What differs is where one ends. */
abstract class TextRecords implements Records {

  /** How many bytes of a record that is too long are shown. */
  private static final int SHOWN_OF_LONG = 8_192;

  private final TextWindow window;
  private final TextEncoding encoding;
  private long lines;
  private long line;
  private int length;
  private int recordLines;
  private @Nullable String problem;
  private @Nullable String longText;

  /**
   * @param lines how many lines lie before the window
   */
  TextRecords(TextWindow window, TextEncoding encoding, long lines) {
    this.window = window;
    this.encoding = encoding;
    this.lines = lines;
  }

  /**
   * Takes the record apart with which the window begins, which is no blank line, and calls {@link
   * #found} or {@link #rejectLine}.
   */
  abstract void find() throws IOException;

  /** The record is so long. */
  final void found(int bytes, int itsLines, @Nullable String why) {
    length = bytes;
    recordLines = itsLines;
    problem = why;
  }

  /** The first line is a record of its own, and is none. */
  final void rejectLine(String why) throws IOException {
    int end = 0;
    while (window.at(end) != '\n' && window.at(end) != TextWindow.END) {
      if (++end == MAX_RECORD_BYTES) {
        rejectRestOfLine(end, why);
        return;
      }
    }
    found(window.at(end) == '\n' ? end + 1 : end, 1, why);
  }

  /** Leaves a line that is too long to be kept behind at once. */
  private void rejectRestOfLine(int end, String why) throws IOException {
    longText = encoding.decode(window.bytes(), window.start(), SHOWN_OF_LONG) + "…";
    window.skip(end);
    while (window.at(0) != '\n' && window.at(0) != TextWindow.END) {
      window.skip(1);
    }
    found(window.at(0) == '\n' ? 1 : 0, 1, why);
  }

  @Override
  public final boolean advance() throws IOException {
    window.skip(length);
    lines += recordLines;
    found(0, 0, null);
    longText = null;
    window.skipByteOrderMark();
    lines += window.skipBlankLines();
    if (window.at(0) == TextWindow.END) {
      return false;
    }
    line = lines + 1;
    find();
    return true;
  }

  final TextWindow window() {
    return window;
  }

  final TextEncoding encoding() {
    return encoding;
  }

  /** Why these first bytes of the record are no text, or null. */
  final @Nullable String problemOfBytes(int bytes) {
    return encoding.isText(window.bytes(), window.start(), bytes) ? null : encoding.problem();
  }

  @Override
  public final long line() {
    return line;
  }

  @Override
  public final String text() {
    return longText == null
        ? encoding.decode(window.bytes(), window.start(), length).stripTrailing()
        : longText;
  }

  @Override
  public final @Nullable String problem() {
    return problem;
  }

  @Override
  public final long bytes() {
    return window.before() + length;
  }

  @Override
  public final long lines() {
    return lines + recordLines;
  }

  @Override
  public final long storedBytes() {
    return window.storedBytes();
  }

  @Override
  public final void close() throws IOException {
    window.close();
  }
}
