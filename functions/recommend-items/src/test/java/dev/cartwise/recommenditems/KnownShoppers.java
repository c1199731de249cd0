package dev.cartwise.recommenditems;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.featurestore.shopper.ShopperWithProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Shoppers in memory, who are known by their newest interactions and by what they hold. */
final class KnownShoppers implements ShopperFeaturesReader {

  private final Map<Shopper, List<RecentInteraction>> byShopper = new HashMap<>();
  private final Set<Shopper> unreadable = new HashSet<>();
  private final Map<Shopper, UserRecord> profiles = new HashMap<>();
  private long time;

  void told(Shopper user, String properties) {
    profiles.put(user, new UserRecord(user.id(), properties));
  }

  void saw(Shopper shopper, EventKind kind, String itemId) {
    time++;
    byShopper
        .computeIfAbsent(shopper, key -> new ArrayList<>())
        .add(0, new RecentInteraction(time, time, kind, itemId));
  }

  void throttle(Shopper shopper) {
    unreadable.add(shopper);
  }

  @Override
  public ShopperFeatures read(Shopper shopper) {
    if (unreadable.contains(shopper)) {
      throw ProvisionedThroughputExceededException.builder()
          .statusCode(400)
          .awsErrorDetails(
              AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
          .build();
    }
    return features(byShopper.getOrDefault(shopper, List.of()));
  }

  @Override
  public ShopperFeatures read(Shopper user, Shopper session) {
    ShopperFeatures own = read(user);
    ShopperFeatures before = read(session);
    List<RecentInteraction> both = new ArrayList<>(own.newestFirst());
    both.addAll(before.newestFirst());
    return new ShopperFeatures(
        RecentWindow.of(both).newestFirst(), own.holdings().join(before.holdings()));
  }

  private static ShopperFeatures features(List<RecentInteraction> all) {
    return new ShopperFeatures(RecentWindow.of(all).newestFirst(), Holdings.of(all));
  }

  @Override
  public ShopperWithProfile readWithProfile(Shopper user, Optional<Shopper> session) {
    return new ShopperWithProfile(
        session.isPresent() ? read(user, session.get()) : read(user),
        Optional.ofNullable(profiles.get(user)));
  }
}
