package dev.cartwise.history.mapping;

import static dev.cartwise.history.mapping.ReadHistory.SHOP;
import static dev.cartwise.history.mapping.ReadHistory.all;
import static dev.cartwise.history.mapping.ReadHistory.events;
import static dev.cartwise.history.mapping.ReadHistory.files;
import static dev.cartwise.history.mapping.ReadHistory.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.ReadLine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of WooCommerce that tell of all their items in one line. */
class WooCommerceOrdersTest {

  private static List<String> eventsOf(String sample) throws IOException {
    return events(files(null).interactions(sample(sample), SHOP));
  }

  @Test
  void readsItemsThatOneCellHolds() throws IOException {
    assertThat(eventsOf("woocommerce-line-items.csv"))
        .containsExactly(
            "2: 12 700 Purchase 2024-05-02T10:00:00Z MUG-B 10.8"
                + " & 12 700 Purchase 2024-05-02T10:00:00Z 32 9.0",
            "3: guest@example.org 701 Purchase 2024-05-02T11:00:00Z Gift wrap 2.0",
            "4: 7 702 Purchase 2024-05-02T12:00:00Z LAMP-27 49.9",
            "5! line_items lineItem.sku 'unknown_product' is left out by the mapping",
            "6! line_items '[{\"id\":3,' is no JSON: Unexpected end-of-input within/between Object"
                + " entries",
            "7! line_items names no item");
  }

  @Test
  void readsItemsThatEachHaveACell() throws IOException {
    assertThat(eventsOf("woocommerce-line-item-columns.csv"))
        .containsExactly(
            "2: 12 800 Purchase 2024-06-01T09:00:00Z HOODIE-B 39.0"
                + " & 12 800 Purchase 2024-06-01T09:00:00Z MUG-B 24.0"
                + " & 12 800 Purchase 2024-06-01T09:00:00Z 44 3.0"
                + " & 12 800 Purchase 2024-06-01T09:00:00Z 44 3.0"
                + " & 12 800 Purchase 2024-06-01T09:00:00Z TEA 4.5",
            "3: guest@example.org 801 Purchase 2024-06-01T10:00:00Z TEA 4.5",
            "4! line_item_2 'Hoodie' is no item of an order, as name:Mug|sku:M-1|quantity:2 is one",
            "5! line_item_1 lineItem.total 'many' is no number",
            "6! line_item_1 'name:Tea|product_id:32|sku:TEA|quan' is no item of an order, as"
                + " name:Mug|sku:M-1|quantity:2 is one",
            "7! line_item_2 lineItem.sku names no item",
            "8! Order Date '1717250400' is no time like the others of the file, which are year,"
                + " month and day in UTC",
            "9! status 'cancelled' is left out by the mapping");
  }

  @Test
  void readsItemsThatEachHaveSeveralColumns() throws IOException {
    assertThat(eventsOf("woocommerce-item-columns.csv"))
        .containsExactly(
            "2: 12 900 Purchase 2024-07-01T09:00:00Z HOODIE-B 39.0"
                + " & 12 900 Purchase 2024-07-01T09:00:00Z 44 2.0",
            "3: 12 901 Purchase 2024-07-01T10:00:00Z HOODIE-B 39.0",
            "4! Product Item 2 SKU lineItem.sku names no item",
            "5: 12 903 Purchase 2024-07-01T12:00:00Z TEA 4.5");
    assertThat(eventsOf("woocommerce-numbered-columns.csv"))
        .containsExactly(
            "2: guest@example.org 1000 Purchase 2024-08-03T14:05:00Z MUG-B 12.0"
                + " & guest@example.org 1000 Purchase 2024-08-03T14:05:00Z Sticker 1.5",
            "3: 7 1001 Purchase 2024-08-03T15:05:00Z MUG-B 12.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"woocommerce-line-items.csv", "woocommerce-line-item-columns.csv"})
  void eachItemIsAnEventOfItsOwnThatIsKnownAgain(String sample) throws IOException {
    List<String> keys = keysOf(sample);

    assertThat(keys).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    assertThat(keysOf(sample)).isEqualTo(keys);
  }

  private static List<String> keysOf(String sample) throws IOException {
    return all(files(null).interactions(sample(sample), SHOP)).stream()
        .map(ReadLine::records)
        .flatMap(List::stream)
        .map(Interaction::eventKey)
        .toList();
  }
}
