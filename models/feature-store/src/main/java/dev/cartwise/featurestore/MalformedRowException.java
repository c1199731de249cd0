package dev.cartwise.featurestore;

import org.jspecify.annotations.Nullable;

/** Tells that a stored row cannot be read, and which attribute is to blame. */
public final class MalformedRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedRowException(String attribute, String why) {
    this(attribute, why, null);
  }

  public MalformedRowException(String attribute, String why, @Nullable Throwable cause) {
    super(attribute + ": " + why, cause);
  }
}
