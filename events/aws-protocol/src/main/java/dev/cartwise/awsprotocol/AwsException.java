package dev.cartwise.awsprotocol;

import java.util.Objects;

/**
 * An expected failure that the caller is told by name, as the AWS SDKs parse it into a typed
 * exception.
 */
public final class AwsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String errorType;
  private final int status;

  /**
   * @param errorType the error's name on the wire, for example {@code InvalidInputException}
   * @param status the HTTP status, 400 to 599
   * @param message one sentence that names the offending field and value
   */
  public AwsException(String errorType, int status, String message) {
    super(message);
    this.errorType = errorType;
    this.status = status;
  }

  /** The same with the failure that caused it. */
  public AwsException(String errorType, int status, String message, Throwable cause) {
    this(errorType, status, message);
    initCause(cause);
  }

  /** Personalize's 400 for input that breaks a rule of {@code field}. */
  public static AwsException invalidInput(String field, String why) {
    return new AwsException("InvalidInputException", 400, field + ": " + why);
  }

  /** Personalize's 404 for a resource that {@code field} names and that does not exist. */
  public static AwsException notFound(String field, String why) {
    return new AwsException("ResourceNotFoundException", 404, field + ": " + why);
  }

  /** The 403 for somebody who is known, and may not do what {@code field} asks for. */
  public static AwsException accessDenied(String field, String why) {
    return new AwsException("AccessDeniedException", 403, field + ": " + why);
  }

  /** The 503 for storage that stayed busy after every retry; the SDKs retry it themselves. */
  public static AwsException busy(Throwable cause) {
    return new AwsException(
        "ThrottlingException", 503, "storage: busy; send the call again", cause);
  }

  /** The error's name on the wire. */
  public String errorType() {
    return errorType;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong, in one sentence. */
  public String reason() {
    return Objects.requireNonNull(getMessage());
  }
}
