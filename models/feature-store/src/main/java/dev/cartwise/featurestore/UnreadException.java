package dev.cartwise.featurestore;

import org.jspecify.annotations.Nullable;

/** Tells that the database did not give some rows within the allowed attempts. */
public final class UnreadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadException(String table, int unread, @Nullable Throwable cause) {
    super(unread + " rows of " + table + " were not read", cause);
  }
}
