package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.Holdings;
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
    Map<Shopper, List<RecentInteraction>> own = own(all);
    Map<Shopper, TreeSet<String>> links = new HashMap<>();
    Map<Shopper, Long> newestLinks = new HashMap<>();
    for (Interaction event : all) {
      String userId = event.userId();
      if (userId != null) {
        Shopper session = Shopper.session(event.shop(), event.sessionId());
        links.computeIfAbsent(session, any -> new TreeSet<>()).add(userId);
        newestLinks.merge(session, event.timeMillis(), Math::max);
      }
    }
    Map<Shopper, List<RecentInteraction>> joined = joined(all);
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
          boolean isSession = shopper.kind() == Shopper.Kind.SESSION;
          if (isSession && !Holdings.of(own.getOrDefault(shopper, List.of())).isNone()) {
            row = row.withHoldings();
          }
          if (row.differsFrom(ShopperRow.absent(shopper))) {
            rows.put(shopper, row);
          }
        });
    return rows;
  }

  /** What each shopper holds, of those who hold or held something. */
  static Map<Shopper, Holdings> holdings(List<Interaction> all) {
    Map<Shopper, Holdings> holdings = new HashMap<>();
    joined(all).forEach((shopper, entries) -> holdings.put(shopper, Holdings.of(entries)));
    holdings.values().removeIf(Holdings::isNone);
    return holdings;
  }

  private static Map<Shopper, List<RecentInteraction>> own(List<Interaction> all) {
    Map<Shopper, List<RecentInteraction>> entries = new HashMap<>();
    for (Interaction event : all) {
      RecentInteraction.of(event)
          .ifPresent(entry -> entriesOf(entries, event.shopper()).add(entry));
    }
    return entries;
  }

  /** Of a user also what the sessions did in which the user was seen. */
  private static Map<Shopper, List<RecentInteraction>> joined(List<Interaction> all) {
    Map<Shopper, List<RecentInteraction>> own = own(all);
    Map<Shopper, List<RecentInteraction>> joined = new HashMap<>();
    own.forEach((shopper, entries) -> joined.put(shopper, new ArrayList<>(entries)));
    for (Interaction event : all) {
      if (event.userId() != null) {
        Shopper session = Shopper.session(event.shop(), event.sessionId());
        entriesOf(joined, event.shopper()).addAll(own.getOrDefault(session, List.of()));
      }
    }
    return joined;
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
        event.predictionId(),
        event.impression().isEmpty() ? null : event.impression());
  }

  private static List<RecentInteraction> entriesOf(
      Map<Shopper, List<RecentInteraction>> entries, Shopper shopper) {
    return entries.computeIfAbsent(shopper, any -> new ArrayList<>());
  }
}
