package dev.cartwise.shopregistry.token;

import java.security.Key;
import org.jose4j.keys.HmacKey;

/**
 * What tokens are signed with.
 *
 * @param id names it in tokens
 * @param bytes 32 or more
 */
public record TokenSecret(String id, byte[] bytes) {

  public TokenSecret {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  Key key() {
    return new HmacKey(bytes);
  }

  /** The secret is not shown. */
  @Override
  public String toString() {
    return "TokenSecret[" + id + "]";
  }
}
