package dev.cartwise.awsprotocol.sigv4;

import dev.cartwise.awsprotocol.HttpApiRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 of a request's body or of another text, as 64 lower-case hexadecimal digits. */
final class PayloadHash {

  static final String HEADER = "x-amz-content-sha256";

  private PayloadHash() {}

  /**
   * The hash of the body that came, which a client may tell in a header or not.
   *
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if the client left
   *     its body unsigned or signed it in pieces, InvalidSignatureException if it tells the hash of
   *     another body
   */
  static String of(HttpApiRequest request) {
    String hash = hex(request.bodyBytes("InvalidInputException"));
    Optional<String> told = request.header(HEADER);
    if (told.isPresent() && !told.get().equals(hash)) {
      if (told.get().startsWith("UNSIGNED-") || told.get().startsWith("STREAMING-")) {
        throw Refusals.incomplete(HEADER, told.get() + " is not taken; sign the body whole");
      }
      throw Refusals.invalid(HEADER, "is not the hash of the body");
    }
    return hash;
  }

  static String of(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
