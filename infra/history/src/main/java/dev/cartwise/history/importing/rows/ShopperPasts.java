package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.history.importing.spill.SessionLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import knows of the shoppers of one part. */
public final class ShopperPasts {

  private final Map<Shopper, ShopperPast> pasts = new LinkedHashMap<>();

  /** Adds an event; one of which no row holds anything changes nothing. */
  public void add(Interaction event) {
    RecentInteraction.of(event)
        .ifPresent(entry -> pasts.computeIfAbsent(event.shopper(), ShopperPast::new).add(entry));
  }

  /** Adds which user acted in a session; of a session without a past there is nothing to tell. */
  public void add(ShopId shop, SessionLink link) {
    ShopperPast session = pasts.get(Shopper.session(shop, link.sessionId()));
    if (session != null) {
      session.link(link.userId(), link.timeMillis());
    }
  }

  List<ShopperPast> all() {
    return new ArrayList<>(pasts.values());
  }
}
