package dev.cartwise.local.sampleshop;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A shop with products, users and two months of events, made up from a seed.
 *
 * @param range what it sells
 * @param userIds its registered shoppers
 * @param interactions what they and anonymous visitors did, session by session, sessions by start
 */
public record SampleShop(Range range, List<String> userIds, List<Interaction> interactions) {
  /** How many registered shoppers there are. */
  public static final int USERS = 1_000;

  /** How many events there are. */
  public static final int EVENTS = 20_000;

  public SampleShop {
    userIds = List.copyOf(userIds);
    interactions = List.copyOf(interactions);
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
    List<Session> sessions = new Diary(range, users, now, dice).sessions(EVENTS);
    List<Interaction> interactions = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      String sessionId = String.format(Locale.ROOT, "s-%05d", i + 1);
      addAll(shop, sessionId, sessions.get(i), interactions);
    }
    return new SampleShop(range, users.stream().map(SampleUser::userId).toList(), interactions);
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
