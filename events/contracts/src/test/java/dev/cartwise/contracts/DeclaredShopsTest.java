package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredShopsTest {

  @Test
  void namesTheShopOfEachTrackingId() {
    DeclaredShops shops = DeclaredShops.parse("demo=t-1, demo=t-2,toys=t-3");
    assertThat(shops.byTrackingId())
        .containsOnly(
            entry("t-1", new ShopId("demo")),
            entry("t-2", new ShopId("demo")),
            entry("t-3", new ShopId("toys")));
    assertThat(shops.shops()).containsExactlyInAnyOrder(new ShopId("demo"), new ShopId("toys"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "=t", "demo=", "Demo=t", "a=t,b=t", "a=t,,b=u", "a#b=t"})
  void refusesMalformedText(String text) {
    assertThatThrownBy(() -> DeclaredShops.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
