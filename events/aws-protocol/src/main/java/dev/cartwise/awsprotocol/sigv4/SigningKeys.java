package dev.cartwise.awsprotocol.sigv4;

import java.util.Optional;

/**
 * The access keys under which requests may be signed.
 *
 * @param <O> what stands for the owner of a key
 */
public interface SigningKeys<O> {

  /**
   * The key of an id; empty if there is none or it was revoked.
   *
   * @param keyId 1 to 128 letters, digits, dashes and underscores
   */
  Optional<SigningKey<O>> find(String keyId);
}
