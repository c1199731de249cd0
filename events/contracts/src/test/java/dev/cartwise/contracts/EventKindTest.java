package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventKindTest {

  @ParameterizedTest
  @CsvSource({
    "View,VIEW",
    "vIEW,VIEW",
    "AddToCart,ADD_TO_CART",
    "addtocart,ADD_TO_CART",
    "REMOVEFROMCART,REMOVE_FROM_CART",
    "Purchase,PURCHASE",
    "'View ',VIEW",
    "Watch,OTHER",
    "'',OTHER",
    "_,OTHER"
  })
  void readsTheTypeInAnySpelling(String eventType, EventKind kind) {
    assertThat(EventKind.of(eventType)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "click,VIEW",
    "view_item,VIEW",
    "add_to_cart,ADD_TO_CART",
    "remove_from_cart,REMOVE_FROM_CART",
    "purchase,PURCHASE",
    "Product Viewed,VIEW",
    "Product Added,ADD_TO_CART",
    "Product Removed,REMOVE_FROM_CART",
    "Order Completed,PURCHASE",
    "product_viewed,VIEW",
    "product_added_to_cart,ADD_TO_CART",
    "product_removed_from_cart,REMOVE_FROM_CART",
    "checkout_completed,PURCHASE",
    "transaction,PURCHASE",
    "cart,ADD_TO_CART"
  })
  void understandsTheNamesThatClientsInTheWildSend(String eventType, EventKind kind) {
    assertThat(EventKind.of(eventType)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page_view", "view_item_list", "view_cart", "begin_checkout", "refund", "Product"})
  void takesNoOtherNameOfAShopForOneOfThem(String eventType) {
    assertThat(EventKind.of(eventType)).isEqualTo(EventKind.OTHER);
  }

  @Test
  void foldsEachNameThatItLists() {
    assertThat(EventNames.folded().keySet())
        .allSatisfy(name -> assertThat(EventNames.fold(name)).isEqualTo(name));
    assertThat(EventNames.folded().values()).doesNotContain(EventKind.OTHER);
  }
}
