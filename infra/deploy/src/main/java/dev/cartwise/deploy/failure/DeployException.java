package dev.cartwise.deploy.failure;

/** A condition that ends a deployment, told in one sentence that says what to do. */
public final class DeployException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeployException(String sentence) {
    super(sentence);
  }

  public DeployException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
