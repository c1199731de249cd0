package dev.cartwise.shopregistry.key;

/**
 * A key at the moment at which it is made, the only one at which its secret is shown.
 *
 * @param key what is kept of it
 * @param secret what its holder signs with: 40 letters, digits, {@code +} and {@code /}
 */
public record NewKey(AccessKey key, String secret) {

  /** The secret is shown by who asks for it. */
  @Override
  public String toString() {
    return "NewKey[" + key + "]";
  }
}
