package dev.cartwise.training.purchaseintent.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FactsOfItemsTest {

  private static final ShopItems SHOP =
      ShopItems.of(
          List.of(
              item("dear", "{\"price\":80,\"category\":\"bags\"}"),
              item("cheap", "{\"price\":\"9.5\",\"category\":\"bags\"}"),
              item("free", "{\"price\":0}")));

  @Test
  void conversionIsDrawnTowardsThatOfTheShopWhereFewViewed() {
    Map<String, ItemFacts> facts =
        FactsOfItems.of(
            SHOP, Map.of("dear", new ItemCounts(50, 30, 0), "cheap", new ItemCounts(150, 70, 20)));

    ItemFacts dear = of("dear", facts);
    assertThat(dear.get(ItemFact.CONVERSION)).isCloseTo(20 * 0.2f / 50, within(1e-6f));
    assertThat(dear.get(ItemFact.CATEGORY_CONVERSION)).isCloseTo(24f / 120, within(1e-6f));
    assertThat(dear.get(ItemFact.LOG_POPULARITY)).isCloseTo((float) Math.log(51), within(1e-6f));
    assertThat(dear.get(ItemFact.PRICE)).isEqualTo(80);
  }

  @Test
  void whatIsNotKnownIsNoNumber() {
    Map<String, ItemFacts> facts =
        FactsOfItems.of(SHOP, Map.of("unlisted", new ItemCounts(4, 0, 0)));

    assertThat(facts).containsOnlyKeys("cheap", "dear", "free", "unlisted");
    assertThat(of("free", facts).get(ItemFact.PRICE)).isNaN();
    assertThat(of("free", facts).get(ItemFact.LOG_POPULARITY)).isZero();
    assertThat(of("unlisted", facts).get(ItemFact.CONVERSION)).isNaN();
    assertThat(of("unlisted", facts).get(ItemFact.CATEGORY_CONVERSION)).isNaN();
    assertThat(of("unlisted", facts).get(ItemFact.STARS)).isNaN();
    assertThat(of("unlisted", facts).get(ItemFact.PRAISED)).isNaN();
  }

  private static ItemFacts of(String item, Map<String, ItemFacts> facts) {
    return Objects.requireNonNull(facts.get(item));
  }

  private static CatalogueItem item(String id, String properties) {
    return ItemAttributes.parse(new ItemRecord(id, properties));
  }
}
