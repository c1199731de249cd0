package dev.cartwise.predictpurchase;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.FoundShoppers;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperIds;
import dev.cartwise.featurestore.shopper.ShoppersReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shoppers in memory, with how often they were read. */
final class KnownShoppers implements ShoppersReader {

  private final Map<Shopper, List<RecentInteraction>> byShopper = new HashMap<>();
  private int reads;

  void did(Shopper shopper, EventKind kind, String itemId, long timeMillis) {
    byShopper
        .computeIfAbsent(shopper, key -> new ArrayList<>())
        .add(new RecentInteraction(timeMillis, timeMillis, kind, itemId));
  }

  int reads() {
    return reads;
  }

  @Override
  public FoundShoppers readAll(List<ShopperIds> shoppers) {
    reads++;
    List<ShopperFeatures> features = new ArrayList<>();
    for (ShopperIds each : shoppers) {
      List<RecentInteraction> all = new ArrayList<>();
      each.all().forEach(shopper -> all.addAll(byShopper.getOrDefault(shopper, List.of())));
      features.add(new ShopperFeatures(RecentWindow.of(all).newestFirst()));
    }
    return new FoundShoppers(features, 1);
  }
}
