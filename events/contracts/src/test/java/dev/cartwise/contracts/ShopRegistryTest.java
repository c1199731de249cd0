package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopRegistryTest {

  @Test
  void findsShopsByTrackingIdAndByName() {
    ShopRegistry shops = ShopRegistry.parse("demo=t-1, demo=t-2,toys=t-3");
    assertThat(shops.byTrackingId("t-2")).contains(new ShopId("demo"));
    assertThat(shops.byTrackingId("t-4")).isEmpty();
    assertThat(shops.byName("toys")).contains(new ShopId("toys"));
    assertThat(shops.byName("#")).isEmpty();
    assertThat(shops.shops()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "=t", "demo=", "Demo=t", "a=t,b=t", "a=t,,b=u", "a#b=t"})
  void refusesMalformedText(String text) {
    assertThatThrownBy(() -> ShopRegistry.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
