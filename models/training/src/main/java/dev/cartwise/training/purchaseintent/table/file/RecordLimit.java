package dev.cartwise.training.purchaseintent.table.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which one record may be only so long, so that an open quote does not fill the memory. */
final class RecordLimit extends FilterReader {

  /** Characters of one record, its buffer included. */
  static final int MOST_CHARACTERS = 4 << 20;

  private int left = MOST_CHARACTERS;

  RecordLimit(Reader text) {
    super(text);
  }

  /** Says that a record is complete. */
  void nextRecord() {
    left = MOST_CHARACTERS;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    spend(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    spend(Math.max(0, count));
    return count;
  }

  private void spend(int characters) throws IOException {
    left -= characters;
    if (left < 0) {
      throw new IOException(
          "a row has more than " + MOST_CHARACTERS + " characters; is a quote left open?");
    }
  }
}
