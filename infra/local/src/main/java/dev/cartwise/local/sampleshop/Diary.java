package dev.cartwise.local.sampleshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that shoppers did in the sixty days before a given time. */
final class Diary {
  private static final Duration SPAN = Duration.ofDays(60);
  private static final double ANONYMOUS = 0.15;
  private static final double JOINS_LATER = 0.4;

  private final Range range;
  private final List<SampleUser> users;
  private final Appeal appeal;
  private final Charm charm;
  private final Dice dice;
  private final long endMillis;

  Diary(Range range, Charm charm, List<SampleUser> users, Instant end, Dice dice) {
    this.range = range;
    this.charm = charm;
    this.users = users;
    this.appeal = new Appeal(range, dice);
    this.dice = dice;
    this.endMillis = end.toEpochMilli();
  }

  /** Sessions with exactly so many steps in all, by their start; every user has at least one. */
  List<Session> sessions(int steps) {
    List<Session> sessions = new ArrayList<>();
    int left = steps;
    while (left > 0) {
      boolean newUser = sessions.size() < users.size();
      SampleUser user =
          newUser
              ? users.get(sessions.size())
              : dice.weighted(users, each -> each.taste().activity());
      Session session = session(user, newUser);
      session = session.first(Math.min(left, session.steps().size()));
      left -= session.steps().size();
      sessions.add(session);
    }
    sessions.sort(Comparator.comparingLong(Session::startMillis));
    return sessions;
  }

  private Session session(SampleUser user, boolean loggedIn) {
    List<Step> steps = Visit.draw(range, appeal, charm, user.taste(), dice);
    int knownFrom = loggedIn || !dice.chance(ANONYMOUS) ? 0 : steps.size();
    if (knownFrom > 0 && dice.chance(JOINS_LATER)) {
      knownFrom = firstAddToCart(steps);
    }
    List<Long> times = new ArrayList<>();
    long time = startMillis();
    for (int i = 0; i < steps.size(); i++) {
      times.add(time);
      time += 1_000L * dice.between(15, 150);
    }
    return new Session(user.userId(), knownFrom, times, steps);
  }

  private static int firstAddToCart(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).eventType().equals(Step.ADD_TO_CART)) {
        return i;
      }
    }
    return steps.size();
  }

  /** Any time of the span that leaves room for the session; evenings see more visits. */
  private long startMillis() {
    long latest = endMillis - Duration.ofHours(2).toMillis();
    while (true) {
      long start = latest - (long) (dice.fraction() * SPAN.minusHours(2).toMillis());
      int hour = (int) Math.floorMod(start / Duration.ofHours(1).toMillis() + 8, 24L);
      double busy = hour >= 19 && hour <= 22 ? 1 : hour >= 9 ? 0.55 : 0.12;
      if (dice.chance(busy)) {
        return start;
      }
    }
  }
}
