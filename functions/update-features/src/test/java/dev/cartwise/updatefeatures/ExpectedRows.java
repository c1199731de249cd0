package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What rows must hold, said without batches, order or time: from the set of all events. */
final class ExpectedRows {

  private ExpectedRows() {}

  static Map<Shopper, ShopperRow> of(List<Interaction> all) {
    Map<Shopper, List<RecentInteraction>> entries = new HashMap<>();
    Map<Shopper, TreeSet<String>> links = new HashMap<>();
    Map<Shopper, Long> newestLinks = new HashMap<>();
    for (Interaction event : all) {
      RecentInteraction.of(event)
          .ifPresent(entry -> entriesOf(entries, event.shopper()).add(entry));
      String userId = event.userId();
      if (userId != null) {
        Shopper session = Shopper.session(event.shop(), event.sessionId());
        links.computeIfAbsent(session, any -> new TreeSet<>()).add(userId);
        newestLinks.merge(session, event.timeMillis(), Math::max);
      }
    }
    Map<Shopper, List<RecentInteraction>> joined = new HashMap<>();
    entries.forEach((shopper, own) -> joined.put(shopper, new ArrayList<>(own)));
    links.forEach(
        (session, users) ->
            users.forEach(
                user ->
                    entriesOf(joined, Shopper.user(session.shop(), user))
                        .addAll(entries.getOrDefault(session, List.of()))));
    Map<Shopper, ShopperRow> rows = new HashMap<>();
    links.keySet().forEach(session -> joined.putIfAbsent(session, List.of()));
    joined.forEach(
        (shopper, entriesOfAll) -> {
          ShopperRow row =
              ShopperRow.absent(shopper)
                  .join(RecentWindow.of(entriesOfAll))
                  .link(
                      links.getOrDefault(shopper, new TreeSet<>()),
                      newestLinks.getOrDefault(shopper, 0L));
          if (row.differsFrom(ShopperRow.absent(shopper))) {
            rows.put(shopper, row);
          }
        });
    return rows;
  }

  /** The archive's line of an event. */
  static ArchivedInteraction line(Interaction event) {
    return new ArchivedInteraction(
        2,
        event.shop().value(),
        SimulatedSystem.PSEUDONYMS.of(event.shopper(), event.eventKey()),
        event.timeMillis(),
        SimulatedSystem.PSEUDONYMS.of(event.shopper()),
        SimulatedSystem.PSEUDONYMS.of(Shopper.session(event.shop(), event.sessionId())),
        event.eventType(),
        event.itemId(),
        event.eventValue(),
        event.recommendationId(),
        event.impression().isEmpty() ? null : event.impression());
  }

  private static List<RecentInteraction> entriesOf(
      Map<Shopper, List<RecentInteraction>> entries, Shopper shopper) {
    return entries.computeIfAbsent(shopper, any -> new ArrayList<>());
  }
}
