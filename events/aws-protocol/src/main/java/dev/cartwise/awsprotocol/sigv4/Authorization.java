package dev.cartwise.awsprotocol.sigv4;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an {@code authorization} header of Signature Version 4 says.
 *
 * @param scope the key, and what it signed for
 * @param signedHeaders the headers that are covered
 * @param signature 64 lower-case hexadecimal digits
 */
record Authorization(CredentialScope scope, SignedHeaders signedHeaders, String signature) {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final int MAX_LENGTH = 4096;
  private static final String HEADER = "authorization";
  private static final String CREDENTIAL = "Credential";
  private static final String SIGNED_HEADERS = "SignedHeaders";
  private static final String SIGNATURE = "Signature";
  private static final Set<String> MEMBERS = Set.of(CREDENTIAL, SIGNED_HEADERS, SIGNATURE);
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  /**
   * Reads a header.
   *
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if it is not of this
   *     algorithm, longer than 4,096 characters, or lacks a member
   */
  static Authorization parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw Refusals.incomplete(HEADER, "must have at most " + MAX_LENGTH + " characters");
    }
    if (!text.startsWith(ALGORITHM + " ")) {
      throw Refusals.incomplete(HEADER, "must begin with " + ALGORITHM);
    }
    Map<String, String> members = members(text.substring(ALGORITHM.length()));
    if (!members.keySet().equals(MEMBERS)) {
      throw notTheMembers();
    }
    String signature = members.getOrDefault(SIGNATURE, "");
    if (!DIGITS.matcher(signature).matches()) {
      throw Refusals.incomplete(HEADER, "Signature must be 64 lower-case hexadecimal digits");
    }
    return new Authorization(
        CredentialScope.parse(members.getOrDefault(CREDENTIAL, "")),
        SignedHeaders.parse(members.getOrDefault(SIGNED_HEADERS, "")),
        signature);
  }

  private static Map<String, String> members(String text) {
    Map<String, String> members = new HashMap<>();
    for (String part : text.split(",", -1)) {
      String member = part.strip();
      int equals = member.indexOf('=');
      if (equals < 0
          || members.put(member.substring(0, equals), member.substring(equals + 1)) != null) {
        throw notTheMembers();
      }
    }
    return members;
  }

  private static RuntimeException notTheMembers() {
    return Refusals.incomplete(
        HEADER, "must have Credential, SignedHeaders and Signature, each once");
  }
}
