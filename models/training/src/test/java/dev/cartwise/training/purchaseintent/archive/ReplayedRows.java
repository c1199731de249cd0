package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shoppers' rows as {@code update-features} merges events into them, one event at a time. */
final class ReplayedRows {

  private final Map<Shopper, ShopperRow> rows = new HashMap<>();
  private final Map<Shopper, Holdings> holdings = new HashMap<>();

  void add(Interaction interaction) {
    Shopper session = Shopper.session(interaction.shop(), interaction.sessionId());
    String userId = interaction.userId();
    List<RecentInteraction> entry = RecentInteraction.of(interaction).stream().toList();
    join(interaction.shopper(), RecentWindow.of(entry), Holdings.of(entry));
    if (userId != null) {
      rows.put(session, row(session).link(List.of(userId), interaction.timeMillis()));
      tell(session, userId);
    } else {
      row(session).linkedUsers().forEach(user -> tell(session, user));
    }
  }

  ShopperFeatures features(Shopper shopper) {
    return new ShopperFeatures(
        row(shopper).recent().newestFirst(), holdings.getOrDefault(shopper, Holdings.NONE));
  }

  private void tell(Shopper session, String userId) {
    if (row(session).linkedUsers().contains(userId)) {
      join(
          Shopper.user(session.shop(), userId),
          row(session).recent(),
          holdings.getOrDefault(session, Holdings.NONE));
    }
  }

  private void join(Shopper shopper, RecentWindow window, Holdings more) {
    rows.put(shopper, row(shopper).join(window));
    holdings.merge(shopper, more, Holdings::join);
  }

  private ShopperRow row(Shopper shopper) {
    return rows.getOrDefault(shopper, ShopperRow.absent(shopper));
  }
}
