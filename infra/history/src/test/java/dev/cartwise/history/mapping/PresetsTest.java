package dev.cartwise.history.mapping;

import static dev.cartwise.history.mapping.ReadHistory.SHOP;
import static dev.cartwise.history.mapping.ReadHistory.all;
import static dev.cartwise.history.mapping.ReadHistory.events;
import static dev.cartwise.history.mapping.ReadHistory.files;
import static dev.cartwise.history.mapping.ReadHistory.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.history.ReadLine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as the systems of shops export them, known without a mapping. */
class PresetsTest {

  private static List<String> eventsOf(String sample) throws IOException {
    return events(files(null).interactions(sample(sample), SHOP));
  }

  private static List<ItemRecord> itemsOf(String sample) throws IOException {
    return all(files(null).items(sample(sample))).stream()
        .flatMap(line -> line.records().stream())
        .toList();
  }

  private static List<UserRecord> usersOf(String sample) throws IOException {
    return all(files(null).users(sample(sample))).stream()
        .flatMap(line -> line.records().stream())
        .toList();
  }

  @Test
  void readsInteractionsOfPersonalize() throws IOException {
    assertThat(eventsOf("personalize-interactions.csv"))
        .containsExactly(
            "2: u-17 u-17 View 2021-01-01T00:00:00Z sku-1 null",
            "3: u-17 u-17 Purchase 2021-01-01T00:01:00Z sku-2 24.5",
            "4: u,18 u,18 Wishlist 2021-01-01T00:01:40Z sku-1 null",
            "5! USER_ID names nobody, and there is no session",
            "6! TIMESTAMP '1609459400000' is no time like the others of the file, which are seconds"
                + " since 1970",
            "7! ITEM_ID names no item");
    Interaction first =
        all(files(null).interactions(sample("personalize-interactions.csv"), SHOP))
            .get(0)
            .records()
            .get(0);
    assertThat(first.impression()).containsExactly("sku-1", "sku-2", "sku-3");
    assertThat(first.recommendationId()).isEqualTo("RID-71-1");
  }

  @Test
  void keepsEveryColumnOfPersonalizesItemsAndUsers() throws IOException {
    assertThat(itemsOf("personalize-items.csv"))
        .containsExactly(
            new ItemRecord(
                "sku-1",
                "{\"PRICE\":\"24.5\",\"CATEGORY_L1\":\"Outdoor\",\"CATEGORY_L2\":\"Tents\","
                    + "\"PRODUCT_DESCRIPTION\":\"A light tent, for two\","
                    + "\"CREATION_TIMESTAMP\":\"1577836800\"}"),
            new ItemRecord(
                "sku-2",
                "{\"PRICE\":\"3\",\"CATEGORY_L1\":\"Outdoor|Kitchen\","
                    + "\"CREATION_TIMESTAMP\":\"1577836800\"}"));
    assertThat(usersOf("personalize-users.csv"))
        .containsExactly(
            new UserRecord("u-17", "{\"AGE\":\"34\",\"GENDER\":\"F\"}"),
            new UserRecord("u-18", "{}"));
  }

  @Test
  void readsEventsOfGoogleAnalyticsWithTheirItems() throws IOException {
    assertThat(eventsOf("ga4.jsonl"))
        .containsExactly(
            "1: null 1234567.8901 page_view 2024-01-15T10:00:00.123Z null null",
            "2: null 1234567.8901 view_item 2024-01-15T10:01:00Z SKU_1 89.9",
            "3: null 1234567.8901 view_item_list 2024-01-15T10:02:00Z null null",
            "4: c-9 1234567.8901 purchase 2024-01-15T10:03:20Z SKU_1 89.9"
                + " & c-9 1234567.8901 purchase 2024-01-15T10:03:20Z SKU_2 19.95",
            "5! user_id names nobody, and there is no session",
            "6! items.item_id names no item");
    assertThat(itemsOf("ga4.jsonl"))
        .contains(
            new ItemRecord(
                "SKU_1",
                "{\"title\":\"Rain jacket\",\"category\":\"Clothing\",\"CATEGORY_L2\":\"Jackets\","
                    + "\"BRAND\":\"Norr\",\"price\":89.9}"))
        .extracting(ItemRecord::itemId)
        .doesNotContain("(not set)");
  }

  @Test
  void readsCallsOfSegment() throws IOException {
    assertThat(eventsOf("segment.jsonl"))
        .containsExactly(
            "1: ",
            "2: null a1 Product Viewed 2023-04-05T06:07:08.123Z 507f 18.99",
            "3: ",
            "4: u1 a1 Product Added 2023-04-05T06:07:08.123Z G-32 18.99",
            "5: u1 a1 Order Completed 2023-04-05T06:10:08.123Z 507f 19.0"
                + " & u1 a1 Order Completed 2023-04-05T06:10:08.123Z 505b 3.0",
            "6: null a1 Signed Up 2023-04-05T06:10:09.123Z null null",
            "7! userId names nobody, and there is no session");
    assertThat(all(files(null).interactions(sample("segment.jsonl"), SHOP)))
        .flatExtracting(ReadLine::records)
        .extracting(Interaction::eventKey)
        .containsExactly("m-1", "m-3", "m-4#0", "m-4#1", "m-5");
    assertThat(usersOf("segment.jsonl"))
        .containsExactly(new UserRecord("u1", "{\"AGE\":\"34\",\"GENDER\":\"f\"}"));
  }

  @Test
  void readsOrdersOfShopifyWhoseFirstLineAloneTellsOfTheOrder() throws IOException {
    assertThat(eventsOf("shopify-orders.csv"))
        .containsExactly(
            "2: ann@example.org #1003 Purchase 2023-01-15T15:22:33Z MUG-B 12.0",
            "4: ann@example.org #1003 Purchase 2023-01-15T15:22:33Z Tea towel 50.0",
            "5: null #1002 Purchase 2023-01-14T14:00:00Z MUG-B 12.0",
            "6! Financial Status 'refunded' is left out by the mapping",
            "7! Financial Status 'refunded' is left out by the mapping",
            "8! Cancelled at '2023-01-12 10:00:00 -0500' is left out by the mapping");
  }

  @Test
  void readsVariantsOfShopifysProducts() throws IOException {
    assertThat(itemsOf("shopify-products.csv"))
        .containsExactly(
            new ItemRecord(
                "RJ-S",
                "{\"title\":\"Rain jacket\",\"description\":\"Keeps you dry &"
                    + " warm.\",\"category\":\"Apparel, Shoes & Accessories\",\"price\":89.9,"
                    + "\"BRAND\":\"Norr\",\"TAGS\":[\"rain\",\"autumn\"],\"HANDLE\":\"rain-jacket\","
                    + "\"OPTION_1\":\"S\",\"PUBLISHED\":\"true\",\"STATUS\":\"active\"}"),
            new ItemRecord(
                "RJ-M",
                "{\"title\":\"Rain jacket\",\"description\":\"Keeps you dry &"
                    + " warm.\",\"category\":\"Apparel, Shoes & Accessories\",\"price\":89.9,"
                    + "\"BRAND\":\"Norr\",\"TAGS\":[\"rain\",\"autumn\"],\"HANDLE\":\"rain-jacket\","
                    + "\"OPTION_1\":\"M\",\"PUBLISHED\":\"true\",\"STATUS\":\"active\"}"),
            new ItemRecord(
                "Mug, blue",
                "{\"title\":\"Mug, blue\",\"category\":\"Kitchen\",\"price\":12.0,"
                    + "\"BRAND\":\"Clay\",\"HANDLE\":\"mug\",\"OPTION_1\":\"Default Title\","
                    + "\"PUBLISHED\":\"true\",\"STATUS\":\"active\"}"));
    assertThat(usersOf("shopify-customers.csv"))
        .containsExactly(
            new UserRecord(
                "ann@example.org",
                "{\"COUNTRY\":\"US\",\"TOTAL_SPENT\":186.0,\"TOTAL_ORDERS\":3.0,"
                    + "\"TAGS\":[\"vip\",\"newsletter\"]}"));
  }

  @Test
  void readsProductsAndOrdersOfWooCommerce() throws IOException {
    assertThat(itemsOf("woocommerce-products.csv"))
        .containsExactly(
            new ItemRecord(
                "HOODIE-B",
                "{\"title\":\"Hoodie - Blue\",\"price\":39.0,\"stock\":4.0,\"PUBLISHED\":\"1\"}"),
            new ItemRecord(
                "13",
                "{\"title\":\"Sticker\",\"description\":\"A sticker\","
                    + "\"category\":\"Food, Drinks & More\",\"CATEGORY_L2\":\"Fun\","
                    + "\"price\":1.5,\"PUBLISHED\":\"1\"}"));
    assertThat(eventsOf("woocommerce-orders.csv"))
        .containsExactly(
            "2: guest@example.org 501 Purchase 2024-02-03T14:05:00Z HOODIE-B 39.0",
            "3: guest@example.org 501 Purchase 2024-02-03T14:05:00Z STICKER 1.5",
            "4! Order Status 'Cancelled' is left out by the mapping",
            "5: 7 503 Purchase 2024-02-05T10:00:00Z Sticker 1.5");
    assertThat(eventsOf("woocommerce-order-items.csv"))
        .containsExactly(
            "2: 12 900 Purchase 2024-03-01T08:00:00Z HOODIE-B 39.0",
            "3: 12 900 Purchase 2024-03-01T08:00:00Z ST-1 3.0");
    assertThat(eventsOf("woocommerce-order-ids.csv"))
        .containsExactly(
            "2: 5 77 Purchase 2024-09-01T10:00:00Z HOODIE-B 39.0",
            "3! Order Status 'cancelled' is left out by the mapping");
  }
}
