package dev.cartwise.shopregistry.secret;

import java.util.Optional;

/** Where the secrets of a deployment are read. */
public interface Secrets {

  /** Which version of a secret. */
  enum Stage {
    /** The one that is in use. */
    CURRENT,
    /** The one before it. */
    PREVIOUS
  }

  /**
   * Reads a secret.
   *
   * @param name such as {@code cartwise-token-signing}
   * @return empty if there is no such secret, or no such version of it
   */
  Optional<SecretVersion> read(String name, Stage stage);
}
