package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.history.importing.spill.SessionLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import knows of the shoppers of one part, all of one shop. */
public final class ShopperPasts {

  private final ShopId shop;
  private final Map<String, ShopperPast> users = new HashMap<>();
  private final Map<String, ShopperPast> sessions = new HashMap<>();

  public ShopperPasts(ShopId shop) {
    this.shop = shop;
  }

  /** Adds an event; one of which no row holds anything changes nothing. */
  public void add(Interaction event) {
    RecentInteraction.of(event).ifPresent(entry -> past(event).add(entry));
  }

  private ShopperPast past(Interaction event) {
    String user = event.userId();
    return user == null
        ? sessions.computeIfAbsent(
            event.sessionId(), id -> new ShopperPast(Shopper.session(shop, id)))
        : users.computeIfAbsent(user, id -> new ShopperPast(Shopper.user(shop, id)));
  }

  /** Adds which user acted in a session; of a session without a past there is nothing to tell. */
  public void add(SessionLink link) {
    ShopperPast session = sessions.get(link.sessionId());
    if (session != null) {
      session.link(link.userId(), link.timeMillis());
    }
  }

  /** In the order of their ids, so that neighbours in a table are written one after another. */
  List<ShopperPast> users() {
    return ordered(users);
  }

  /** In the order of their ids. */
  List<ShopperPast> sessions() {
    return ordered(sessions);
  }

  private static List<ShopperPast> ordered(Map<String, ShopperPast> pasts) {
    return new ArrayList<>(new TreeMap<>(pasts).values());
  }
}
