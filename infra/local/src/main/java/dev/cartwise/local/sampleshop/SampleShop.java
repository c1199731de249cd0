package dev.cartwise.local.sampleshop;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A shop with products, users and two months of events, made up from a seed.
 *
 * @param range what it sells
 * @param userIds its registered shoppers
 * @param interactions what they and anonymous visitors did, session by session, sessions by start
 * @param photos one of each product as PNG, by item id
 * @param reviews what shoppers wrote about each product before the first event
 */
public record SampleShop(
    Range range,
    List<String> userIds,
    List<Interaction> interactions,
    Map<String, byte[]> photos,
    List<Review> reviews) {
  /** How many registered shoppers there are. */
  public static final int USERS = 1_000;

  /** How many events there are. */
  public static final int EVENTS = 20_000;

  public SampleShop {
    userIds = List.copyOf(userIds);
    interactions = List.copyOf(interactions);
    photos = Collections.unmodifiableMap(new TreeMap<>(photos));
    reviews = List.copyOf(reviews);
  }

  /**
   * The shop of a seed, whose events lie in the sixty days before {@code now}.
   *
   * @param shop the shop's id in the system
   */
  public static SampleShop generate(ShopId shop, long seed, Instant now) {
    Range range = RangeFile.read();
    Dice dice = new Dice(seed);
    List<SampleUser> users = new ArrayList<>();
    for (int i = 1; i <= USERS; i++) {
      users.add(
          new SampleUser(
              String.format(Locale.ROOT, "u-%04d", i), Taste.draw(range.categories(), dice)));
    }
    Dice charmDice = new Dice(seed + 1);
    Charm charm = new Charm(range, charmDice);
    List<Session> sessions = new Diary(range, charm, users, now, dice).sessions(EVENTS);
    List<Interaction> interactions = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      String sessionId = String.format(Locale.ROOT, "s-%05d", i + 1);
      addAll(shop, sessionId, sessions.get(i), interactions);
    }
    List<String> userIds = users.stream().map(SampleUser::userId).toList();
    ReviewDesk desk = new ReviewDesk(userIds, now, charmDice);
    Map<String, byte[]> photos = new TreeMap<>();
    List<Review> reviews = new ArrayList<>();
    for (Product product : range.products()) {
      photos.put(product.itemId(), ProductPicture.png(product, charm.looks(product)));
      reviews.addAll(desk.write(product, charm.reputation(product)));
    }
    return new SampleShop(range, userIds, interactions, photos, reviews);
  }

  private static void addAll(
      ShopId shop, String sessionId, Session session, List<Interaction> interactions) {
    for (int i = 0; i < session.steps().size(); i++) {
      Step step = session.steps().get(i);
      boolean bought = step.eventType().equals(Step.PURCHASE);
      interactions.add(
          new Interaction(
              shop,
              i < session.knownFrom() ? null : session.userId(),
              sessionId,
              String.format(Locale.ROOT, "e-%06d", interactions.size() + 1),
              step.eventType(),
              session.stepMillis().get(i),
              step.product().itemId(),
              bought ? (double) step.product().priceYuan() : null,
              null,
              null,
              List.of(),
              null));
    }
  }
}
