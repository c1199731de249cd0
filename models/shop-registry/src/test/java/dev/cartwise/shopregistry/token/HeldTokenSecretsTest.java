package dev.cartwise.shopregistry.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.shopregistry.secret.SecretVersion;
import dev.cartwise.shopregistry.secret.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTokenSecretsTest implements Secrets {

  private final List<String> versions = new ArrayList<>(List.of("v1"));
  private int reads;
  private long nanos = Long.MAX_VALUE - 5;
  private final HeldTokenSecrets held = new HeldTokenSecrets(this, "x-tokens", () -> nanos);

  @Override
  public Optional<SecretVersion> read(String name, Stage stage) {
    reads++;
    int back = stage == Stage.CURRENT ? 1 : 2;
    return versions.size() < back
        ? Optional.empty()
        : Optional.of(
            new SecretVersion(name, versions.get(versions.size() - back), "0f".repeat(32)));
  }

  @Test
  void readsTheTwoNewestVersionsOnceInTenMinutes() {
    assertThat(held.current().id()).isEqualTo("v1");
    versions.add("v2");
    pass(Duration.ofMinutes(10));
    assertThat(held.current().id()).isEqualTo("v1");
    assertThat(reads).isEqualTo(2);
    pass(Duration.ofMillis(1));
    assertThat(held.current().id()).isEqualTo("v2");
    assertThat(held.find("v1")).isPresent();
    assertThat(reads).isEqualTo(4);
  }

  @Test
  void forgetsTheVersionBeforeTheLastTwo() {
    versions.add("v2");
    versions.add("v3");
    assertThat(held.find("v1")).isEmpty();
    assertThat(held.find("v2")).isPresent();
  }

  @Test
  void readsAgainForANameItDoesNotKnowButNotForEveryOne() {
    held.current();
    versions.add("v2");
    for (int i = 0; i < 100; i++) {
      assertThat(held.find("x" + i)).isEmpty();
    }
    assertThat(reads).isEqualTo(2);
    pass(Duration.ofSeconds(6));
    assertThat(held.find("v2")).isPresent();
    assertThat(reads).isEqualTo(4);
  }

  @Test
  void namesTheSecretThatThereIsNot() {
    versions.clear();
    assertThatThrownBy(held::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no secret x-tokens");
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
