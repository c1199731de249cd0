package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentWindow;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A moment of which it is not known yet whether a purchase follows.
 *
 * @param draw decides whether it stays, the lowest first
 * @param timeMillis when it is, UTC milliseconds
 * @param session in which the shopper did something last
 * @param window what the shopper's row held
 * @param holdings what the shopper's row of holdings held
 * @param candidates items that are asked about
 * @param bought what was bought since, within the horizon; grows
 */
record OpenMoment(
    long draw,
    long timeMillis,
    String session,
    RecentWindow window,
    Holdings holdings,
    Set<String> candidates,
    Set<String> bought) {

  static OpenMoment of(
      long draw,
      long timeMillis,
      String session,
      RecentWindow window,
      Holdings holdings,
      Set<String> candidates) {
    return new OpenMoment(
        draw, timeMillis, session, window, holdings, candidates, new LinkedHashSet<>());
  }

  /** Takes a purchase of the shopper into account, whenever it was. */
  void see(TimelineEvent purchase, Horizon horizon) {
    if (horizon.holds(purchase.timeMillis() - timeMillis, purchase.session().equals(session))) {
      bought.add(purchase.itemId());
    }
  }
}
