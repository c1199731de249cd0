package dev.cartwise.local.datadir;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The room left under a data directory, and how its absence is told. */
public final class DiskSpace {
  /** Below this many usable bytes nothing new is accepted, so that what is open can finish. */
  public static final long RESERVE_BYTES = 64L << 20;

  private DiskSpace() {}

  /** Usable bytes on the file system of {@code directory}. */
  public static long usableBytes(Path directory) throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  static void require(Path directory) throws IOException {
    long usable = usableBytes(directory);
    if (usable < RESERVE_BYTES) {
      throw new LocalSystemException(
          Reason.DISK_FULL,
          String.format(
              Locale.ROOT,
              "the disk under %s is full: %d MB are left and %d MB are needed",
              directory,
              usable >> 20,
              RESERVE_BYTES >> 20));
    }
  }

  /** The typed error for a failed write: a full disk is told apart from the rest. */
  public static LocalSystemException failure(Path path, String sentence, IOException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return new LocalSystemException(
          Reason.DISK_FULL, "the disk under " + path + " is full: free some room", cause);
    }
    return new LocalSystemException(
        Reason.DATA_DIRECTORY_UNUSABLE, sentence + ": " + cause.getMessage(), cause);
  }
}
