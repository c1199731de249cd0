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
import java.util.function.Consumer;

/** Sends a sample shop through the HTTP surface, ten pieces a call, one call after another. */
final class SampleShopSender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STOCK = 100;

  private final StorefrontClient client;
  private final ShopId shop;
  private final String trackingId;
  private final Progress progress;

  /** Makes the bar of a task with so many steps. */
  interface Progress {
    ProgressBar start(String task, long total);
  }

  SampleShopSender(StorefrontClient client, ShopId shop, String trackingId, Progress progress) {
    this.client = client;
    this.shop = shop;
    this.trackingId = trackingId;
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
            .map(id -> new UserRecord(id, "{\"source\":\"sample shop\"}"))
            .toList();
    sendAll("users", tens(users), call -> client.putUsers(shop, call));
    sendAll("events", calls(sample.interactions()), call -> client.putEvents(trackingId, call));
  }

  private static ItemRecord item(Product product, ProductCategory category) {
    return new ItemRecord(
        product.itemId(),
        JSON.createObjectNode()
            .put("title", product.title())
            .put("titleZh", product.titleZh())
            .put("category", category.name())
            .put("categoryZh", category.nameZh())
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
