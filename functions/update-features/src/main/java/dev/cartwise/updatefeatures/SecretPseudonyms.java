package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.shopregistry.secret.SecretVersion;
import dev.cartwise.shopregistry.secret.Secrets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pseudonyms under a secret of the deployment, which is read at first use and held from then on.
 */
final class SecretPseudonyms implements Supplier<Pseudonyms> {

  private final Secrets secrets;
  private final String name;
  private @Nullable Pseudonyms held;

  /**
   * @param name of the secret
   */
  SecretPseudonyms(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /**
   * @throws IllegalStateException if there is no such secret
   */
  @Override
  public synchronized Pseudonyms get() {
    Pseudonyms pseudonyms = held;
    if (pseudonyms == null) {
      pseudonyms =
          secrets
              .read(name, Secrets.Stage.CURRENT)
              .map(SecretVersion::text)
              .map(Pseudonyms::withKey)
              .orElseThrow(() -> new IllegalStateException("there is no secret " + name));
      held = pseudonyms;
    }
    return pseudonyms;
  }
}
