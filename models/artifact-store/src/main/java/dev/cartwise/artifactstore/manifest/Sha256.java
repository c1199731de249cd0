package dev.cartwise.artifactstore.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests as lower-case hexadecimal text. */
public final class Sha256 {

  private Sha256() {}

  /** The digest of a file. */
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return textOf(digest);
  }

  public static String ofBytes(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /** The text of what a digest of {@link #digest} has taken, which is empty afterwards. */
  public static String textOf(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest that has taken nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
