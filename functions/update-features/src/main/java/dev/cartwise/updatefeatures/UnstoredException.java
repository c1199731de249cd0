package dev.cartwise.updatefeatures;

/** Tells that a file of the archive is not certain to be stored. */
final class UnstoredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnstoredException(String key, Throwable cause) {
    super(key + " was not stored", cause);
  }
}
