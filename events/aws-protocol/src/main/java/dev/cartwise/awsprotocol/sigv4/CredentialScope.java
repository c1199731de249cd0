package dev.cartwise.awsprotocol.sigv4;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which key signed, and for which day, region and service.
 *
 * @param keyId the id of the access key
 * @param day of the signature, UTC, as {@code 20260831}
 * @param region any
 * @param service any: each of AWS's SDKs signs under the name of its service
 */
record CredentialScope(String keyId, String day, String region, String service) {

  private static final String END = "aws4_request";
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9_-]{1,128})/([0-9]{8})/([A-Za-z0-9._-]{1,64})/([A-Za-z0-9._-]{1,64})/" + END);

  /**
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if it is not of this
   *     form
   */
  static CredentialScope parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw Refusals.incomplete(
          "authorization", "Credential must be <key>/<day>/<region>/<service>/" + END);
    }
    return new CredentialScope(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
  }

  /** The scope without the key, as it is signed. */
  String text() {
    return day + "/" + region + "/" + service + "/" + END;
  }

  /** The signature of a text, 32 bytes, under a secret and for this scope. */
  byte[] sign(String secret, String text) {
    byte[] key = HmacSha256.of(("AWS4" + secret), day);
    for (String part : new String[] {region, service, END}) {
      key = HmacSha256.of(key, part);
    }
    return HmacSha256.of(key, text);
  }
}
