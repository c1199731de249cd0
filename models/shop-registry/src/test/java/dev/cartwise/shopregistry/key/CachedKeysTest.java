package dev.cartwise.shopregistry.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.sigv4.SigningKey;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.seal.AesGcmSeal;
import dev.cartwise.shopregistry.seal.BrokenSealException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedKeysTest {

  private static final KeyOwner OWNER = new KeyOwner(new ShopId("demo"), KeyRole.SERVER);
  private static final AesGcmSeal SEAL = new AesGcmSeal(new byte[32]);

  private final InMemoryKeyStore store = new InMemoryKeyStore();
  private final AccessKeys keys = new AccessKeys(store, SEAL, Clock.systemUTC());
  private long nanos = Long.MAX_VALUE - 5;
  private final CachedKeys cached = new CachedKeys(store, SEAL, () -> nanos);

  @Test
  void findsWhatWasMade() {
    NewKey made = keys.create(OWNER);
    assertThat(cached.find(made.key().id().value()))
        .contains(new SigningKey<>(made.secret(), OWNER));
  }

  @Test
  void readsAKeyOnceInHalfAMinute() {
    String id = keys.create(OWNER).key().id().value();
    cached.find(id);
    pass(Duration.ofSeconds(30));
    assertThat(cached.find(id)).isPresent();
    assertThat(store.reads).isEqualTo(1);
    pass(Duration.ofMillis(1));
    assertThat(cached.find(id)).isPresent();
    assertThat(store.reads).isEqualTo(2);
  }

  @Test
  void refusesARevokedKeyWithinAMinuteHoweverOftenItIsUsed() {
    String id = keys.create(OWNER).key().id().value();
    cached.find(id);
    store.revoke(new KeyId(id), Instant.now());
    int seconds = 0;
    while (cached.find(id).isPresent()) {
      pass(Duration.ofSeconds(1));
      seconds++;
    }
    assertThat(seconds).isLessThan(60);
  }

  @Test
  void remembersIdsThatNobodyHasAndForgetsThemAgain() {
    String id = KeyId.random(new SecureRandom()).value();
    assertThat(cached.find(id)).isEmpty();
    assertThat(cached.find(id)).isEmpty();
    assertThat(store.reads).isEqualTo(1);
    pass(Duration.ofSeconds(31));
    assertThat(cached.find(id)).isEmpty();
    assertThat(store.reads).isEqualTo(2);
  }

  @Test
  void guessesPushNoKeyOut() {
    String id = keys.create(OWNER).key().id().value();
    cached.find(id);
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < CachedKeys.MOST + 1; i++) {
      cached.find(KeyId.random(random).value());
    }
    int reads = store.reads;
    assertThat(cached.find(id)).isPresent();
    assertThat(store.reads).isEqualTo(reads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AKIDEXAMPLE", "CWKEYabc", "CWKEYAAAAAAAAAAAAAAAAAAAAA"})
  void looksUpNoIdOfAnotherForm(String id) {
    assertThat(cached.find(id)).isEmpty();
    assertThat(store.reads).isZero();
  }

  @Test
  void namesTheKeyWhoseRowWasGivenToAnotherShop() {
    NewKey made = keys.create(OWNER);
    SealedKey stored = store.inForce(made.key().id()).orElseThrow();
    AccessKey moved =
        new AccessKey(
            made.key().id(),
            new KeyOwner(OWNER.shop(), KeyRole.ADMIN),
            made.key().created(),
            Optional.empty());
    store.put(new SealedKey(moved, stored.sealed()));
    assertThatThrownBy(() -> cached.find(moved.id().value()))
        .isInstanceOf(BrokenSealException.class)
        .hasMessageStartingWith("key " + moved.id())
        .hasMessageNotContaining(made.secret());
  }

  @Test
  void namesTheKeyThatWasSealedUnderAnotherKeyEncryptionKey() {
    byte[] other = new byte[32];
    other[0] = 1;
    NewKey made = new AccessKeys(store, new AesGcmSeal(other), Clock.systemUTC()).create(OWNER);
    assertThatThrownBy(() -> cached.find(made.key().id().value()))
        .isInstanceOf(BrokenSealException.class)
        .hasMessageStartingWith("key " + made.key().id());
  }

  @Test
  void showsTheSecretNowhere() {
    NewKey made = keys.create(OWNER);
    SealedKey stored = store.inForce(made.key().id()).orElseThrow();
    assertThat(made.secret()).matches("[A-Za-z0-9+/]{40}");
    assertThat(made.toString() + made.key() + stored + cached.find(made.key().id().value()))
        .contains(made.key().id().value())
        .doesNotContain(made.secret());
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
