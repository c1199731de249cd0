package dev.cartwise.imagetagging.decode.png;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The rows of a PNG, inflated and unfiltered one by one. */
final class PngRows implements AutoCloseable {

  private final Inflater inflater = new Inflater();
  private final Iterator<ByteCursor> data;
  private final int bitsPerPixel;
  private final int step;
  private byte[] row = new byte[0];
  private byte[] above = new byte[0];
  private final byte[] filter = new byte[1];

  PngRows(List<ByteCursor> data, int bitsPerPixel) {
    this.data = data.iterator();
    this.bitsPerPixel = bitsPerPixel;
    this.step = Math.max(1, bitsPerPixel / 8);
  }

  /** Begins a pass of rows of this many pixels. */
  void begin(int columns) {
    int bytes = (int) (((long) columns * bitsPerPixel + 7) / 8);
    row = new byte[bytes];
    above = new byte[bytes];
  }

  /** The next row, valid until the one after. */
  byte[] next() throws ImageRefusedException {
    byte[] old = above;
    above = row;
    row = old;
    inflate(filter);
    inflate(row);
    switch (filter[0]) {
      case 0 -> {}
      case 1 -> addLeft();
      case 2 -> addAbove();
      case 3 -> addAverage();
      case 4 -> addPaeth();
      default -> throw ImageRefusedException.corrupt("the PNG has an unknown filter");
    }
    return row;
  }

  private void addLeft() {
    for (int i = step; i < row.length; i++) {
      row[i] += row[i - step];
    }
  }

  private void addAbove() {
    for (int i = 0; i < row.length; i++) {
      row[i] += above[i];
    }
  }

  private void addAverage() {
    for (int i = 0; i < row.length; i++) {
      int left = i < step ? 0 : row[i - step] & 0xff;
      row[i] += (byte) (left + (above[i] & 0xff) >> 1);
    }
  }

  private void addPaeth() {
    for (int i = 0; i < Math.min(step, row.length); i++) {
      row[i] += above[i];
    }
    for (int i = step; i < row.length; i++) {
      int a = row[i - step] & 0xff;
      int b = above[i] & 0xff;
      int c = above[i - step] & 0xff;
      int fromA = Math.abs(b - c);
      int fromB = Math.abs(a - c);
      int fromC = Math.abs(a + b - 2 * c);
      row[i] += (byte) (fromA <= fromB && fromA <= fromC ? a : fromB <= fromC ? b : c);
    }
  }

  private void inflate(byte[] target) throws ImageRefusedException {
    long before = inflater.getBytesWritten();
    int done = 0;
    try {
      while (done < target.length) {
        int count = inflater.inflate(target, done, target.length - done);
        done += count;
        if (count == 0) {
          if (inflater.finished() || inflater.needsDictionary() || !data.hasNext()) {
            throw ImageRefusedException.truncated();
          }
          ByteCursor chunk = data.next();
          inflater.setInput(chunk.file(), chunk.position(), chunk.remaining());
        }
      }
    } catch (DataFormatException e) {
      if (inflater.getBytesWritten() - before == target.length) {
        // Only the checksum behind the last row is wrong, which libpng warns of.
        return;
      }
      throw new ImageRefusedException(
          ImageRefusedException.Reason.CORRUPT, "the PNG's data cannot be unpacked", e);
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
