package dev.cartwise.analyzereviews;

import org.jspecify.annotations.Nullable;

/** Tells that a record of the stream is not of DynamoDB's form, and where. */
final class MalformedImageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedImageException(String where, String why) {
    this(where, why, null);
  }

  MalformedImageException(String where, String why, @Nullable Throwable cause) {
    super(where + ": " + why, cause);
  }
}
