package dev.cartwise.shopregistry.seal;

/** What encrypts secrets under a key encryption key, and decrypts them again. */
public interface SecretSeal {

  /**
   * Encrypts a secret.
   *
   * @param context what the secret belongs to; not secret itself, and never stored with it
   */
  byte[] seal(byte[] secret, byte[] context);

  /**
   * Decrypts what {@link #seal} encrypted.
   *
   * @throws BrokenSealException if it was encrypted under another key or for another context, or
   *     was changed
   */
  byte[] open(byte[] sealed, byte[] context);
}
