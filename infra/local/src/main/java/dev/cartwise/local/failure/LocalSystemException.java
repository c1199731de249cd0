package dev.cartwise.local.failure;

/** A condition that keeps the local system from working, told in one sentence a user can act on. */
public final class LocalSystemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, for code that reacts to it. */
  public enum Reason {
    /** Another local system holds the data directory. */
    DATA_DIRECTORY_IN_USE,
    /** The data directory cannot be created, read or written. */
    DATA_DIRECTORY_UNUSABLE,
    /** The disk under the data directory is full, or nearly so. */
    DISK_FULL,
    /** Another process listens on the port. */
    PORT_IN_USE,
    /** A function has not been built, or was built for the other mode. */
    DEPLOYABLE_MISSING,
    /** A template of the working tree says something that cannot be run. */
    TEMPLATE_UNREADABLE,
    /** A setting of the environment has no value that it may have. */
    WRONG_SETTING,
    /** A function's process does not reach its first poll. */
    FUNCTION_DOES_NOT_START,
    /** A command needs a running local system, and none answers. */
    NOT_RUNNING,
    /** A part in this process (tables, object storage, HTTP) failed to start. */
    PART_FAILED,
    /** A function that a command needs cannot be called. */
    CALL_FAILED,
    /** What would be deployed cannot be told, or written. */
    NOT_DEPLOYABLE,

    /** The account of a deployed stage refuses what a command asks of it. */
    STAGE_UNUSABLE,

    /** A child process that a command stands for ended with a failure. */
    CHILD_FAILED
  }

  private final Reason reason;

  public LocalSystemException(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public LocalSystemException(Reason reason, String sentence, Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
