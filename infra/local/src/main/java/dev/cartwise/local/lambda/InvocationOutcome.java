package dev.cartwise.local.lambda;

import java.nio.charset.StandardCharsets;

/** How an invocation ended. */
public sealed interface InvocationOutcome {
  /** The function answered; {@code payload} is its JSON. */
  record Answered(byte[] payload) implements InvocationOutcome {
    /** The payload as text. */
    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }
  }

  /** The function's code reported an error; {@code payload} is the runtime's error JSON. */
  record Failed(String errorType, String message, byte[] payload) implements InvocationOutcome {}

  /** The function ran longer than its timeout and its process was killed. */
  record TimedOut(String message) implements InvocationOutcome {}

  /** The function's process ended while it worked on the invocation. */
  record Crashed(String message) implements InvocationOutcome {}

  /** The function's process ended before it asked for work, so nothing of it can be called. */
  record NotStarted(String message) implements InvocationOutcome {}

  /** The invocation never reached a process: too many wait, or the function is stopping. */
  record Unavailable(String message) implements InvocationOutcome {}

  /** One sentence on a failure, for logs and dead letters; empty after an answer. */
  default String reason() {
    if (this instanceof Answered) {
      return "";
    } else if (this instanceof Failed failed) {
      return failed.errorType() + ": " + failed.message();
    } else if (this instanceof TimedOut timedOut) {
      return timedOut.message();
    } else if (this instanceof Crashed crashed) {
      return crashed.message();
    } else if (this instanceof NotStarted notStarted) {
      return notStarted.message();
    }
    return ((Unavailable) this).message();
  }
}
