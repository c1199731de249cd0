package dev.cartwise.history.importing;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * About how much text a file holds.
 *
 * @param bytes of text, a guess if the file is gzip
 */
record TextSize(long bytes) {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int GZIP_RATIO = 6;
  private static final long RESERVE_BYTES = 64L << 20;

  static TextSize of(Path file) throws IOException {
    long stored = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      boolean isGzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
      return new TextSize(isGzip ? stored * GZIP_RATIO : stored);
    }
  }

  /**
   * Looks whether the events of the text fit on a disk.
   *
   * @throws HistoryException DISK_FULL if they do not
   */
  void requireRoom(Path directory) throws IOException {
    long usable = Files.getFileStore(directory).getUsableSpace();
    if (usable < bytes + RESERVE_BYTES) {
      throw new HistoryException(
          Reason.DISK_FULL,
          "the import needs about %d MB under %s for a while, and %d MB are left: free some room"
              .formatted(bytes + RESERVE_BYTES >> 20, directory, usable >> 20));
    }
  }
}
