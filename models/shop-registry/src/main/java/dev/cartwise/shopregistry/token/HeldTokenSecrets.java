package dev.cartwise.shopregistry.token;

import dev.cartwise.shopregistry.secret.SecretVersion;
import dev.cartwise.shopregistry.secret.Secrets;
import dev.cartwise.shopregistry.secret.Secrets.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The two newest versions of a secret, read at first use and every ten minutes. When a token names
 * one that is not known, they are read again, but at most once in five seconds: strangers choose
 * what tokens name.
 */
public final class HeldTokenSecrets implements TokenSecrets {

  static final Duration FRESH = Duration.ofMinutes(10);
  static final Duration PAUSE = Duration.ofSeconds(5);

  private record Held(TokenSecret current, Optional<TokenSecret> previous, long nanoTime) {

    Optional<TokenSecret> find(String id) {
      return Optional.of(current).filter(each -> each.id().equals(id)).or(() -> previous(id));
    }

    private Optional<TokenSecret> previous(String id) {
      return previous.filter(each -> each.id().equals(id));
    }
  }

  private final Secrets secrets;
  private final String name;
  private final LongSupplier nanoTime;
  private @Nullable Held held;

  /**
   * @param name of the secret
   */
  public HeldTokenSecrets(Secrets secrets, String name) {
    this(secrets, name, System::nanoTime);
  }

  HeldTokenSecrets(Secrets secrets, String name, LongSupplier nanoTime) {
    this.secrets = secrets;
    this.name = name;
    this.nanoTime = nanoTime;
  }

  /**
   * @throws IllegalStateException if there is no such secret, or it is not of its form
   */
  @Override
  public synchronized TokenSecret current() {
    return heldFor(FRESH).current();
  }

  /**
   * @throws IllegalStateException if there is no such secret, or it is not of its form
   */
  @Override
  public synchronized Optional<TokenSecret> find(String id) {
    Optional<TokenSecret> found = heldFor(FRESH).find(id);
    return found.isPresent() ? found : heldFor(PAUSE).find(id);
  }

  private Held heldFor(Duration age) {
    long now = nanoTime.getAsLong();
    Held last = held;
    if (last != null && now - last.nanoTime() <= age.toNanos()) {
      return last;
    }
    Held read =
        new Held(
            secrets
                .read(name, Stage.CURRENT)
                .map(HeldTokenSecrets::secret)
                .orElseThrow(() -> new IllegalStateException("there is no secret " + name)),
            secrets.read(name, Stage.PREVIOUS).map(HeldTokenSecrets::secret),
            now);
    held = read;
    return read;
  }

  private static TokenSecret secret(SecretVersion version) {
    return new TokenSecret(version.id(), version.bytes());
  }
}
