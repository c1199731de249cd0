package dev.cartwise.artifactstore.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a signature of a manifest is about: its bytes and the place where they lie, so that the
 * manifest of one shop proves nothing for another.
 *
 * @param key the manifest's key in the bucket
 * @param content its bytes; not copied, do not write to them
 */
public record SignedManifest(String key, byte[] content) {

  /** The name of the object beside the manifest that holds the signature. */
  public static final String SIGNATURE_NAME = "manifest.sig";

  static final String ALGORITHM = "Ed25519";
  private static final String PURPOSE = "cartwise manifest 1";

  /** Purpose and key, a line each, then the bytes. */
  byte[] message() {
    byte[] head = (PURPOSE + '\n' + key + '\n').getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + content.length).put(head).put(content).array();
  }
}
