package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventKeyTest {

  private static String key(@Nullable String itemId, @Nullable String properties, String... shown) {
    return key(itemId, properties, null, shown);
  }

  private static String keyAfter(@Nullable String predictionId, String... shown) {
    return key("i", null, predictionId, shown);
  }

  private static String key(
      @Nullable String itemId,
      @Nullable String properties,
      @Nullable String predictionId,
      String[] shown) {
    return EventKey.derive(
        new Interaction(
            new ShopId("demo"),
            "u",
            "s",
            "",
            "View",
            1_700_000_000_000L,
            itemId,
            null,
            properties,
            null,
            predictionId,
            List.of(shown),
            null));
  }

  @Test
  void isStableAcrossReleases() {
    assertThat(key("i", null))
        .isEqualTo("74cdc4b699819c62f6c42503e6911aee2fe8d9f8c922afbb78689d90fc9aa766");
  }

  @Test
  void tellsAPredictionFromAnItemThatWasShown() {
    assertThat(keyAfter("p")).isNotEqualTo(keyAfter(null)).isNotEqualTo(keyAfter(null, "p"));
    assertThat(keyAfter("p")).isNotEqualTo(keyAfter("q"));
  }

  @Test
  void tellsApartFieldsThatWouldRunTogether() {
    assertThat(key("ab", "c")).isNotEqualTo(key("a", "bc"));
    assertThat(key(null, "x")).isNotEqualTo(key("x", null));
    assertThat(key("-", null)).isNotEqualTo(key(null, null));
    assertThat(key("i", null, "a", "b")).isNotEqualTo(key("i", null, "ab"));
  }

  @Test
  void anInteractionTakesItForItsOwn() {
    Interaction event =
        new Interaction(
            new ShopId("demo"),
            "u",
            "s",
            "",
            "View",
            1_700_000_000_000L,
            "i",
            null,
            null,
            null,
            List.of(),
            null);

    assertThat(event.withDerivedKey().eventKey()).isEqualTo(key("i", null));
  }
}
