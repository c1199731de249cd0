package dev.cartwise.updatefeatures;

/** Tells that a record of the stream is not of the form in which streams bring changes. */
final class UnreadableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableRecordException(String why) {
    super(why);
  }
}
