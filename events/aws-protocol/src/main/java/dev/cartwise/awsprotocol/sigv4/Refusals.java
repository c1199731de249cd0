package dev.cartwise.awsprotocol.sigv4;

import dev.cartwise.awsprotocol.AwsException;

/** The errors of a request that is not signed as it must be, under the names that AWS uses. */
final class Refusals {

  private static final int FORBIDDEN = 403;
  private static final String INCOMPLETE = "IncompleteSignatureException";

  private Refusals() {}

  static AwsException notSigned() {
    return new AwsException(
        "MissingAuthenticationTokenException",
        FORBIDDEN,
        "authorization: is required; sign the request with an access key of the shop");
  }

  /** A signature that leaves out what it must cover, or is not of its form. */
  static AwsException incomplete(String field, String why) {
    return new AwsException(INCOMPLETE, FORBIDDEN, field + ": " + why);
  }

  /** The same with the failure that caused it. */
  static AwsException incomplete(String field, String why, Throwable cause) {
    return new AwsException(INCOMPLETE, FORBIDDEN, field + ": " + why, cause);
  }

  /** A signature of another request, or under another secret. */
  static AwsException invalid(String field, String why) {
    return new AwsException("InvalidSignatureException", FORBIDDEN, field + ": " + why);
  }

  /** A key that there is not, or not any more. */
  static AwsException unknownKey(String field, String why) {
    return new AwsException("UnrecognizedClientException", FORBIDDEN, field + ": " + why);
  }

  /** A time too far from now, under the name by which the SDKs know to set their clock right. */
  static AwsException untimely(String field, String why) {
    return new AwsException("RequestExpired", FORBIDDEN, field + ": " + why);
  }
}
