package dev.cartwise.training.purchaseintent.report.asked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedShopTest {

  @Test
  void isOneWhoseItemsAllSaySo() {
    CatalogueItem sample = item("{\"title\":\"Tent\",\"origin\":\"sample shop\"}");
    CatalogueItem other = item("{\"title\":\"Tent\"}");
    assertThat(GeneratedShop.isOf(List.of(sample, sample))).isTrue();
    assertThat(GeneratedShop.isOf(List.of(sample, other))).isFalse();
    assertThat(GeneratedShop.isOf(List.of())).isFalse();
  }

  private static CatalogueItem item(String properties) {
    return ItemAttributes.parse(new ItemRecord("tent-1", properties));
  }
}
