package dev.cartwise.history.importing.state;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How files that cannot be read or written are told. */
public final class DiskTrouble {

  private DiskTrouble() {}

  /** The typed error for a read or write at a place that failed; a full disk is told apart. */
  public static HistoryException told(Path place, IOException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return new HistoryException(
          Reason.DISK_FULL,
          "the disk under "
              + place
              + " is full: free some room and call the same command again; it goes on where it"
              + " stopped",
          cause);
    }
    return new HistoryException(
        Reason.FILE_UNREADABLE, place + " cannot be read or written to its end: " + cause, cause);
  }
}
