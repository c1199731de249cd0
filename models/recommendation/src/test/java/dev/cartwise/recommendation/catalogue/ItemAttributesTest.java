package dev.cartwise.recommendation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemAttributesTest {

  @ParameterizedTest
  @CsvSource({
    "itemPrice,ITEM_PRICE",
    "ITEM_PRICE,ITEM_PRICE",
    "categoryL1,CATEGORY_L1",
    "category_l1,CATEGORY_L1",
    "creationTimestamp,CREATION_TIMESTAMP",
    "HTMLTitle,HTML_TITLE",
    "itemID,ITEM_ID",
    "brand,BRAND"
  })
  void namesAColumnAsSchemasDo(String member, String column) {
    assertThat(ItemAttributes.parse(new ItemRecord("i", "{\"" + member + "\":\"x\"}")).columns())
        .containsOnlyKeys(column);
  }

  @Test
  void takesPersonalizesFirstCategoryWhereNoneIsGiven() {
    assertThat(ItemAttributes.parse(new ItemRecord("i", "{\"CATEGORY_L1\":\"Hats\"}")).category())
        .isEqualTo("Hats");
    assertThat(
            ItemAttributes.parse(
                    new ItemRecord("i", "{\"CATEGORY_L1\":\"Hats\",\"category\":\"Caps\"}"))
                .category())
        .isEqualTo("Caps");
  }

  @Test
  void readsMeaningInAnyCase() {
    CatalogueItem item =
        ItemAttributes.parse(
            new ItemRecord(
                "i1",
                "{\"TITLE\":\"Cup\",\"title_zh\":\"杯\",\"Category\":\"Kitchen\",\"price\":\"3.50\","
                    + "\"Colour\":[\"red\",\"blue\"],\"stock\":4,\"new\":true}"));

    assertThat(item.titleEn()).isEqualTo("Cup");
    assertThat(item.titleZh()).isEqualTo("杯");
    assertThat(item.category()).isEqualTo("Kitchen");
    assertThat(item.price()).isEqualTo(3.5);
    assertThat(item.columns())
        .containsEntry("COLOUR", "red|blue")
        .containsEntry("STOCK", "4")
        .containsEntry("NEW", "true")
        .containsEntry("CATEGORY", "Kitchen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[1]",
        "null",
        "{\"title\":null,\"price\":\"free\",\"category\":{\"a\":1},\"titleZh\":\"  \"}"
      })
  void keepsAnItemWhoseAttributesCannotBeRead(String properties) {
    CatalogueItem item = ItemAttributes.parse(new ItemRecord("i1", properties));

    assertThat(item.itemId()).isEqualTo("i1");
    assertThat(item.titleEn()).isNull();
    assertThat(item.titleZh()).isNull();
    assertThat(item.category()).isNull();
    assertThat(item.price()).isNaN();
  }
}
