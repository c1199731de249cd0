package dev.cartwise.history.source;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file is by its first bytes. */
enum FileKind {
  /** Text packed as gzip. */
  GZIP("1f8b", ""),
  /** A zip archive, or a workbook, which is one. */
  ZIP("504b0304", "is a zip archive or a workbook; unpack it, or save it as CSV"),
  /** Text packed as Zstandard. */
  ZSTANDARD("28b52ffd", "is packed with zstd; unpack it or pack it with gzip"),
  /** Text packed as bzip2. */
  BZIP2("425a68", "is packed with bzip2; unpack it or pack it with gzip"),
  /** A Parquet file. */
  PARQUET("50415231", "is Parquet; export it as CSV or as JSON lines"),
  /** A workbook of former times. */
  OLD_WORKBOOK("d0cf11e0", "is a workbook; save it as CSV"),
  /** UTF-16, low byte first. */
  UTF_16_LE("fffe", "is in UTF-16; save it in UTF-8"),
  /** UTF-16, high byte first. */
  UTF_16_BE("feff", "is in UTF-16; save it in UTF-8"),
  /** Anything else. */
  TEXT("", "");

  private static final int LONGEST = 4;

  private final byte[] magic;
  private final String refusal;

  FileKind(String magic, String refusal) {
    this.magic = HexFormat.of().parseHex(magic);
    this.refusal = refusal;
  }

  /**
   * The kind of a file.
   *
   * @throws HistoryException if it is neither text nor gzip, or not there
   */
  static FileKind of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE,
          file + (Files.isDirectory(file) ? ": is a directory" : ": there is no such file"));
    }
    byte[] first = new byte[LONGEST];
    try (InputStream in = Files.newInputStream(file)) {
      first = Arrays.copyOf(first, in.readNBytes(first, 0, LONGEST));
    }
    for (FileKind kind : values()) {
      if (kind.begins(first)) {
        if (!kind.refusal.isEmpty()) {
          throw new HistoryException(Reason.FILE_UNREADABLE, file + ": " + kind.refusal);
        }
        return kind;
      }
    }
    throw new IllegalStateException("every file is text if nothing else");
  }

  private boolean begins(byte[] first) {
    return first.length >= magic.length
        && Arrays.equals(first, 0, magic.length, magic, 0, magic.length);
  }
}
