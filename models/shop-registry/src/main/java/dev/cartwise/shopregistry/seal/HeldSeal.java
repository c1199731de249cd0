package dev.cartwise.shopregistry.seal;

import dev.cartwise.shopregistry.secret.SecretVersion;
import dev.cartwise.shopregistry.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** A seal under a secret of the deployment, which is read at first use and held from then on. */
public final class HeldSeal implements SecretSeal {

  private final Secrets secrets;
  private final String name;
  private @Nullable SecretSeal held;

  /**
   * @param name of the secret that is the key encryption key
   */
  public HeldSeal(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  @Override
  public byte[] seal(byte[] secret, byte[] context) {
    return held().seal(secret, context);
  }

  @Override
  public byte[] open(byte[] sealed, byte[] context) {
    return held().open(sealed, context);
  }

  private synchronized SecretSeal held() {
    SecretSeal seal = held;
    if (seal == null) {
      seal =
          secrets
              .read(name, Secrets.Stage.CURRENT)
              .map(SecretVersion::bytes)
              .map(AesGcmSeal::new)
              .orElseThrow(() -> new IllegalStateException("there is no secret " + name));
      held = seal;
    }
    return seal;
  }
}
