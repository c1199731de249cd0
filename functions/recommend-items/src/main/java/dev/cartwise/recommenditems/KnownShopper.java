package dev.cartwise.recommenditems;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.featurestore.shopper.ShopperWithProfile;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.recommendation.filter.bound.FilterRequest;
import dev.cartwise.recommenditems.request.RequestShopper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of whoever asks.
 *
 * @param features what they did
 * @param properties what the shop told about them, by upper-case name
 */
record KnownShopper(ShopperFeatures features, Map<String, String> properties) {

  /** Reads it in at most one round trip. */
  static KnownShopper read(
      ShopperFeaturesReader shoppers, RequestShopper shopper, boolean withProfile) {
    if (shopper.user().isEmpty()) {
      return new KnownShopper(
          shopper.session().map(shoppers::read).orElse(ShopperFeatures.EMPTY), Map.of());
    }
    if (withProfile) {
      ShopperWithProfile both = shoppers.readWithProfile(shopper.user().get(), shopper.session());
      return new KnownShopper(
          both.features(), both.profile().map(KnownShopper::columns).orElse(Map.of()));
    }
    return new KnownShopper(
        shopper.session().isPresent()
            ? shoppers.read(shopper.user().get(), shopper.session().get())
            : shoppers.read(shopper.user().get()),
        Map.of());
  }

  private static Map<String, String> columns(UserRecord profile) {
    return ItemAttributes.parse(new ItemRecord(profile.userId(), profile.properties())).columns();
  }

  /** What filters may ask. */
  FilterRequest filterRequest(Catalogue catalogue, int currentItem) {
    List<FilterRequest.Event> events = new ArrayList<>();
    for (RecentInteraction recent : features.newestFirst()) {
      add(events, catalogue, recent.itemId(), recent.kind());
    }
    features.purchased().forEach(item -> add(events, catalogue, item, EventKind.PURCHASE));
    features.inCart().forEach(item -> add(events, catalogue, item, EventKind.ADD_TO_CART));
    return new FilterRequest(Map.of(), events, properties, currentItem);
  }

  private static void add(
      List<FilterRequest.Event> events, Catalogue catalogue, String itemId, EventKind kind) {
    int item = catalogue.indexOf(itemId);
    if (item >= 0) {
      events.add(new FilterRequest.Event(item, kind));
    }
  }
}
