package dev.cartwise.history;

/**
 * A condition that keeps a shop's files from being taken, told in one sentence a user can act on.
 */
public final class HistoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, for code that reacts to it. */
  public enum Reason {
    /** A file cannot be read, or is not of a form that is known. */
    FILE_UNREADABLE,
    /** What the columns of a file mean is not known, or a mapping says something impossible. */
    MAPPING_WRONG,
    /** A file is another one than that of which a part was imported. */
    FILE_CHANGED,
    /** Another import works in the same place. */
    IMPORT_AT_WORK,
    /** What an import wrote down of itself cannot be read. */
    STATE_UNREADABLE,
    /** The disk under the import's directory is full, or refuses a write. */
    DISK_FULL,
    /** A table or the bucket did not take what it was given. */
    STORE_REFUSED
  }

  private final Reason reason;

  public HistoryException(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public HistoryException(Reason reason, String sentence, Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
