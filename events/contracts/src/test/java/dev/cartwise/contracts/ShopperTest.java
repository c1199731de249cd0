package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopperTest {

  private final ShopId shop = new ShopId("demo");

  @ParameterizedTest
  @ValueSource(strings = {"u-1", "#", "s#x", "用户", " "})
  void readsBackEveryKeyItWrites(String id) {
    assertThat(Shopper.parseKey(Shopper.user(shop, id).key())).isEqualTo(Shopper.user(shop, id));
    assertThat(Shopper.parseKey(Shopper.session(shop, id).key()))
        .isEqualTo(Shopper.session(shop, id));
  }

  @Test
  void tellsUsersFromSessions() {
    assertThat(Shopper.user(shop, "x").key()).isNotEqualTo(Shopper.session(shop, "x").key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "demo#u", "demo#u#", "demo#x#1", "#u#1", "De#u#1"})
  void refusesWhatIsNoKey(String key) {
    assertThatThrownBy(() -> Shopper.parseKey(key)).isInstanceOf(IllegalArgumentException.class);
  }
}
