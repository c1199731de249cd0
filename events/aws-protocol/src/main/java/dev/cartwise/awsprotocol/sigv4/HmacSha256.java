package dev.cartwise.awsprotocol.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of texts in UTF-8, 32 bytes. */
final class HmacSha256 {

  private static final String NAME = "HmacSHA256";

  private HmacSha256() {}

  static byte[] of(String key, String text) {
    return of(key.getBytes(StandardCharsets.UTF_8), text);
  }

  static byte[] of(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + NAME, e);
    }
  }
}
