package dev.cartwise.local.keys;

/** The secrets that access keys are sealed under and tokens are signed with. */
public interface KeySecrets {

  /**
   * The 32 bytes that access keys are sealed under.
   *
   * @throws dev.cartwise.local.failure.LocalSystemException if they cannot be had
   */
  byte[] keyEncryption();

  /** Signs tokens with a new secret from now on; the one before it still holds. */
  void rotateTokenSigning();
}
