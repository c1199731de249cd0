package dev.cartwise.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.local.sampleshop.Product;
import dev.cartwise.local.sampleshop.ProductCategory;
import dev.cartwise.local.sampleshop.SampleShop;
import dev.cartwise.local.storefront.StorefrontClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Sends a sample shop through the HTTP surface, up to ten pieces a call, one call after another;
 * its photos go into the bucket.
 */
final class SampleShopSender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STOCK = 100;
  private static final String ORIGIN = "sample shop";

  private final StorefrontClient client;
  private final ShopId shop;
  private final String trackingId;
  private final Consumer<Map<String, byte[]>> photos;
  private final Progress progress;

  /** Makes the bar of a task with so many steps. */
  interface Progress {
    ProgressBar start(String task, long total);
  }

  /**
   * @param photos stores photos by their keys in the bucket
   */
  SampleShopSender(
      StorefrontClient client,
      ShopId shop,
      String trackingId,
      Consumer<Map<String, byte[]>> photos,
      Progress progress) {
    this.client = client;
    this.shop = shop;
    this.trackingId = trackingId;
    this.photos = photos;
    this.progress = progress;
  }

  void send(SampleShop sample) {
    Map<String, ProductCategory> categories = new HashMap<>();
    sample.range().categories().forEach(category -> categories.put(category.code(), category));
    List<ItemRecord> items = new ArrayList<>();
    for (Product product : sample.range().products()) {
      items.add(
          item(product, Objects.requireNonNull(categories.get(product.category()), "category")));
    }
    sendAll("items", tens(items), call -> client.putItems(shop, call));
    List<UserRecord> users =
        sample.userIds().stream()
            .map(id -> new UserRecord(id, "{\"source\":\"" + ORIGIN + "\"}"))
            .toList();
    sendAll("users", tens(users), call -> client.putUsers(shop, call));
    photos.accept(keys(sample.photos()));
    sendAll("reviews", ones(sample.reviews()), call -> client.putReview(shop, call.get(0)));
    sendAll("events", calls(sample.interactions()), call -> client.putEvents(trackingId, call));
  }

  private Map<String, byte[]> keys(Map<String, byte[]> byItem) {
    Map<String, byte[]> byKey = new TreeMap<>();
    byItem.forEach(
        (item, photo) -> byKey.put("images/" + shop.value() + "/" + item + "/front.png", photo));
    return byKey;
  }

  private static ItemRecord item(Product product, ProductCategory category) {
    return new ItemRecord(
        product.itemId(),
        JSON.createObjectNode()
            .put("title", product.title())
            .put("titleZh", product.titleZh())
            .put("category", category.name())
            .put("categoryZh", category.nameZh())
            .put("brand", category.brands().get(product.style()).en())
            .put("origin", ORIGIN)
            .put("price", product.priceYuan())
            .put("currency", "CNY")
            .put("stock", STOCK)
            .toString());
  }

  private <T> void sendAll(String what, List<List<T>> calls, Consumer<List<T>> send) {
    ProgressBar bar = progress.start("Sending " + what, calls.stream().mapToLong(List::size).sum());
    for (List<T> call : calls) {
      send.accept(call);
      bar.advance(call.size());
    }
  }

  private static <T> List<List<T>> ones(List<T> all) {
    return all.stream().map(List::of).toList();
  }

  private static <T> List<List<T>> tens(List<T> all) {
    List<List<T>> calls = new ArrayList<>();
    for (int i = 0; i < all.size(); i += StorefrontClient.LARGEST_CALL) {
      calls.add(all.subList(i, Math.min(all.size(), i + StorefrontClient.LARGEST_CALL)));
    }
    return calls;
  }

  /** Runs of events of the same session and user, at most ten long. */
  static List<List<Interaction>> calls(List<Interaction> events) {
    List<List<Interaction>> calls = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= events.size(); i++) {
      if (i == events.size()
          || i - start == StorefrontClient.LARGEST_CALL
          || !events.get(i).sessionId().equals(events.get(start).sessionId())
          || !Objects.equals(events.get(i).userId(), events.get(start).userId())) {
        calls.add(events.subList(start, i));
        start = i;
      }
    }
    return calls;
  }
}
