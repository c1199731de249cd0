package dev.cartwise.shopregistry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretVersionTest {

  @Test
  void tellsThirtyTwoBytes() {
    assertThat(new SecretVersion("s", "v", "0a".repeat(32) + "\n").bytes())
        .hasSize(32)
        .containsOnly(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0a", "{\"password\":\"hunter2\"}", "zz"})
  void namesTheSecretThatIsNotOfItsFormWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> new SecretVersion("x-tokens", "v", text).bytes())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the secret x-tokens is not 64 hexadecimal digits")
        .hasNoCause();
  }

  @Test
  void showsNoSecret() {
    assertThat(new SecretVersion("s", "v", "hunter2").toString()).doesNotContain("hunter2");
  }
}
