package dev.cartwise.shopregistry.key;

import dev.cartwise.shopregistry.seal.SecretSeal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** Makes access keys. */
public final class AccessKeys {

  /** 40 characters of base 64. */
  private static final int SECRET_BYTES = 30;

  private final KeyStore store;
  private final SecretSeal seal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public AccessKeys(KeyStore store, SecretSeal seal, Clock clock) {
    this.store = store;
    this.seal = seal;
    this.clock = clock;
  }

  /** Makes a key and stores it; its secret can be had from the answer alone. */
  public NewKey create(KeyOwner owner) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    NewKey made =
        new NewKey(
            new AccessKey(
                KeyId.random(random),
                owner,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Optional.empty()),
            Base64.getEncoder().encodeToString(secret));
    store.put(SealedKey.of(made, seal));
    return made;
  }
}
