package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.UnmappedLine;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is told of stored events: how many there were, and how many of each type that means nothing
 * to Cartwise. An instance warns of each such name of a shop once.
 */
final class UnmappedEvents {

  private static final Logger LOG = LoggerFactory.getLogger(UnmappedEvents.class);

  /** How many names an instance remembers; a shop that makes up names is not told of the rest. */
  static final int MOST_NAMES = 1_000;

  private final MetricLines metrics;
  private final Set<Name> told = ConcurrentHashMap.newKeySet();

  private record Name(ShopId shop, String type) {}

  UnmappedEvents(MetricLines metrics) {
    this.metrics = metrics;
  }

  /** Counts stored events of one shop. */
  void count(ShopId shop, List<Interaction> stored) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("Events", stored.size());
    Map<String, Integer> byType = Map.of();
    List<String> unmapped =
        stored.stream()
            .filter(each -> each.kind() == EventKind.OTHER)
            .map(Interaction::eventType)
            .toList();
    if (!unmapped.isEmpty()) {
      counts.put("UnmappedEvents", unmapped.size());
      byType = UnmappedLine.counts(unmapped);
    }
    metrics.count(shop.value(), counts, byType);
    unmapped.forEach(type -> warnOnce(new Name(shop, type)));
  }

  private void warnOnce(Name name) {
    if (told.size() < MOST_NAMES && told.add(name)) {
      LOG.warn(
          "shop {}: events of type '{}' are kept but have no influence; see docs/formats.md",
          name.shop(),
          UnmappedLine.printable(name.type()));
    }
  }
}
