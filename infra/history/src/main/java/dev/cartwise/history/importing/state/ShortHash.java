package dev.cartwise.history.importing.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 10 bytes of SHA-256 over parts, each led by its length. */
final class ShortHash {

  private static final int BYTES = 10;

  private final MessageDigest digest;

  ShortHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  ShortHash add(String part) {
    return add(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
  }

  ShortHash add(ByteBuffer part) {
    digest.update((part.remaining() + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(part);
    return this;
  }

  /** 20 hexadecimal digits; nothing can be added afterwards. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
