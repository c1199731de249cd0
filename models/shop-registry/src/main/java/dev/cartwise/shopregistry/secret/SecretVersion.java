package dev.cartwise.shopregistry.secret;

import java.util.HexFormat;

/**
 * What a secret holds, or held.
 *
 * @param name of the secret
 * @param id of the version, never used for another
 * @param text the secret itself
 */
public record SecretVersion(String name, String id, String text) {

  private static final int BYTES = 32;

  /**
   * The 32 bytes that the text tells in 64 hexadecimal digits.
   *
   * @throws IllegalStateException naming the secret if it tells something else
   */
  public byte[] bytes() {
    try {
      byte[] bytes = HexFormat.of().parseHex(text.strip());
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // The cause would repeat a part of the secret.
      throw notAsExpected();
    }
    throw notAsExpected();
  }

  private IllegalStateException notAsExpected() {
    return new IllegalStateException(
        "the secret " + name + " is not " + 2 * BYTES + " hexadecimal digits");
  }

  /** The secret is not shown. */
  @Override
  public String toString() {
    return "SecretVersion[" + name + ", " + id + "]";
  }
}
