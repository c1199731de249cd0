package dev.cartwise.local.replay;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A kept failure that cannot be sent again; the message goes on after its name. */
final class UnreadableFailureException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableFailureException(String message, @Nullable IOException cause) {
    super(message, cause);
  }
}
