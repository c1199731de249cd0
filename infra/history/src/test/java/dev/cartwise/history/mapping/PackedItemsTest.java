package dev.cartwise.history.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedItemsTest {

  @Test
  void aBackslashMakesSignsText() throws RejectedException {
    assertThat(PackedItems.several("c", "name:A\\: b\\|c\\;id\\:|sku:S-1;name:D;e|sku:"))
        .containsExactly(
            Map.of("name", "A: b|c;id:", "sku", "S-1"), Map.of("name", "D;e", "sku", ""));
  }

  @Test
  void aBarOfANameIsText() throws RejectedException {
    assertThat(PackedItems.one("c", "name:Mug | blue|sku:M"))
        .isEqualTo(Map.of("name", "Mug | blue", "sku", "M"));
  }

  @Test
  void whatIsToldTwiceCountsTheFirstTime() throws RejectedException {
    assertThat(PackedItems.one("c", "sku:M|name:Mug|sku:other")).containsEntry("sku", "M");
  }

  @Test
  void aListOfJsonIsReadToo() throws RejectedException {
    assertThat(PackedItems.several("c", "[{\"sku\":\"S\",\"quantity\":2,\"name\":\"27&quot;\"}]"))
        .isEqualTo(List.of(Map.of("sku", "S", "quantity", "2", "name", "27\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hoodie", "|", "sku:M|quan", "[", "[{]"})
  void aBrokenCellIsRejectedUnderItsColumn(String cell) {
    assertThatThrownBy(() -> PackedItems.several("line_items", cell))
        .isInstanceOfSatisfying(
            RejectedException.class, e -> assertThat(e.column()).isEqualTo("line_items"));
  }
}
