package dev.cartwise.local.storefront;

import java.util.List;
import java.util.Map;

/**
 * The answer to a recommendation request.
 *
 * @param recommendationId names the answer in later events
 * @param items best first
 * @param artifact the version that was served, behind a semicolon why not a newer one; empty when
 *     the service does not tell
 * @param serverMillis how long the parts of the service took, from its {@code Server-Timing}
 */
public record Recommendations(
    String recommendationId,
    List<Recommendation> items,
    String artifact,
    Map<String, Double> serverMillis) {
  public Recommendations {
    items = List.copyOf(items);
    serverMillis = Map.copyOf(serverMillis);
  }
}
