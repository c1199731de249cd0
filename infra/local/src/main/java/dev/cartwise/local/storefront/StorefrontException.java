package dev.cartwise.local.storefront;

/** A request that was refused or not answered, told in one sentence. */
public final class StorefrontException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorType;

  /**
   * @param status the HTTP status, 0 when there was no answer
   * @param errorType the error's name, for example {@code InvalidInputException}
   */
  StorefrontException(int status, String errorType, String sentence) {
    super(sentence);
    this.status = status;
    this.errorType = errorType;
  }

  StorefrontException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.status = 0;
    this.errorType = "";
  }

  /** The HTTP status, 0 when there was no answer. */
  public int status() {
    return status;
  }

  /** The error's name as the service sent it, empty when it sent none. */
  public String errorType() {
    return errorType;
  }
}
