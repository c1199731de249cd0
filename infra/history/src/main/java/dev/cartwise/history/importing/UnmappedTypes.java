package dev.cartwise.history.importing;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import java.util.HashMap;
import java.util.Map;

/** Counts events whose type has no meaning: they are kept, and teach nothing. */
final class UnmappedTypes {

  /** Stands for all types after so many; no shop sends a type of this name. */
  static final String OTHERS = "(others)";

  private static final int MOST = 100;

  private final Map<String, Long> counts;

  UnmappedTypes(Map<String, Long> soFar) {
    counts = new HashMap<>(soFar);
  }

  void add(Interaction event) {
    if (event.kind() == EventKind.OTHER) {
      String type = event.eventType();
      boolean isNamed = counts.size() < MOST || counts.containsKey(type);
      counts.merge(isNamed ? type : OTHERS, 1L, Long::sum);
    }
  }

  Map<String, Long> counts() {
    return counts;
  }
}
