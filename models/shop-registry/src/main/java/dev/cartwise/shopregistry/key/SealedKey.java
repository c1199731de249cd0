package dev.cartwise.shopregistry.key;

import dev.cartwise.shopregistry.seal.BrokenSealException;
import dev.cartwise.shopregistry.seal.SecretSeal;
import java.nio.charset.StandardCharsets;

/**
 * A key in force as it is stored, with its secret encrypted.
 *
 * @param key all but the secret
 * @param sealed the secret, bound to the key's id, shop, role and time: none of them can be changed
 *     without breaking it
 */
public record SealedKey(AccessKey key, byte[] sealed) {

  public SealedKey {
    sealed = sealed.clone();
  }

  static SealedKey of(NewKey made, SecretSeal seal) {
    byte[] secret = made.secret().getBytes(StandardCharsets.US_ASCII);
    return new SealedKey(made.key(), seal.seal(secret, context(made.key())));
  }

  @Override
  public byte[] sealed() {
    return sealed.clone();
  }

  /**
   * The secret in the open.
   *
   * @throws BrokenSealException naming the key, if its row was changed or sealed under another key
   */
  String open(SecretSeal seal) {
    try {
      return new String(seal.open(sealed, context(key)), StandardCharsets.US_ASCII);
    } catch (BrokenSealException e) {
      throw new BrokenSealException("key " + key.id() + ": " + e.getMessage(), e);
    }
  }

  private static byte[] context(AccessKey key) {
    return String.join(
            "\n",
            key.id().value(),
            key.owner().shop().value(),
            key.owner().role().text(),
            Long.toString(key.created().getEpochSecond()))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Not even the encrypted secret is shown. */
  @Override
  public String toString() {
    return "SealedKey[" + key + "]";
  }
}
