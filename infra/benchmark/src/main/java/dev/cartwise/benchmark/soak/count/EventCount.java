package dev.cartwise.benchmark.soak.count;

import dev.cartwise.benchmark.soak.load.SoakEvent.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events that a place holds, against what was sent: each acknowledged one has to be there once, one
 * that was not acknowledged may be, and no other.
 */
final class EventCount {
  private EventCount() {}

  /**
   * Compares.
   *
   * @param found different pieces by the event that they are of
   */
  static Finding of(
      String place,
      Set<Identity> acknowledged,
      Set<Identity> sent,
      Map<Identity, Set<String>> found) {
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    for (Identity event : acknowledged) {
      if (!found.containsKey(event)) {
        lost.add(event.toString());
      }
    }
    found.forEach(
        (event, pieces) -> {
          if (!sent.contains(event)) {
            doubled.add(event + " was never sent");
          } else if (pieces.size() > 1) {
            doubled.add(event + " as " + new TreeSet<>(pieces));
          }
        });
    return new Finding(place, acknowledged.size(), lost, doubled);
  }
}
