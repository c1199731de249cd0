package dev.cartwise.training.lineage;

import dev.cartwise.artifactstore.manifest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A SHA-256 of parts in their order; where one part ends and the next begins counts too. */
public final class ContentDigest {

  private final MessageDigest digest = Sha256.digest();

  /** Adds bytes. */
  public ContentDigest add(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
    return this;
  }

  /** Adds text. */
  public ContentDigest add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds numbers. */
  public ContentDigest add(int[] part) {
    ByteBuffer bytes = ByteBuffer.allocate(part.length * Integer.BYTES);
    bytes.asIntBuffer().put(part);
    return add(bytes.array());
  }

  /** The digest as 64 hexadecimal digits; nothing may be added afterwards. */
  public String hex() {
    return Sha256.textOf(digest);
  }
}
