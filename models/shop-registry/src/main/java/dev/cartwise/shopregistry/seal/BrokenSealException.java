package dev.cartwise.shopregistry.seal;

import org.jspecify.annotations.Nullable;

/** Tells that a sealed secret cannot be opened. */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokenSealException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
