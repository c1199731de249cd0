package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventKindTest {

  @ParameterizedTest
  @CsvSource({
    "View,VIEW",
    "vIEW,VIEW",
    "AddToCart,ADD_TO_CART",
    "addtocart,ADD_TO_CART",
    "REMOVEFROMCART,REMOVE_FROM_CART",
    "Purchase,PURCHASE",
    "Watch,OTHER",
    "'View ',OTHER"
  })
  void readsTheTypeInAnyCase(String eventType, EventKind kind) {
    assertThat(EventKind.of(eventType)).isEqualTo(kind);
  }
}
