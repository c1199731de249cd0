package dev.cartwise.shopregistry.dynamodb;

import org.jspecify.annotations.Nullable;

/** Tells that the row of an access key cannot be read, and which attribute is to blame. */
public final class MalformedKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedKeyException(String id, String attribute) {
    this(id, attribute, null);
  }

  MalformedKeyException(String id, String attribute, @Nullable Throwable cause) {
    super("key " + id + ": " + attribute + " is missing, malformed or of a newer version", cause);
  }
}
