package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemMemberTest {

  @ParameterizedTest
  @CsvSource({
    "title,TITLE",
    "PRODUCT_NAME,TITLE",
    "itemName,TITLE",
    "TITLE_ZH,TITLE_ZH",
    "PRODUCT_DESCRIPTION,DESCRIPTION",
    "CATEGORY_L1,CATEGORY",
    "categoryL1,CATEGORY",
    "PRICE,PRICE"
  })
  void isFoundUnderNamesOfPersonalizeAndOfShops(String name, ItemMember member) {
    assertThat(member.in(Map.of(ItemMember.fold(name), "x"))).contains("x");
  }

  @Test
  void prefersItsOwnNameToOthers() {
    assertThat(ItemMember.CATEGORY.in(Map.of("categoryl1", "Outdoor", "category", "Tents")))
        .contains("Tents");
    assertThat(ItemMember.CATEGORY.in(Map.of("categoryl2", "Tents"))).isEmpty();
  }
}
