package dev.cartwise.deploy.dryrun;

/** What would be deployed cannot be told, in one sentence that a user can act on. */
public final class DryRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DryRunException(String sentence) {
    super(sentence);
  }

  DryRunException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
