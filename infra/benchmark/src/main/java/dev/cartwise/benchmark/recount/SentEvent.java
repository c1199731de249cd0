package dev.cartwise.benchmark.recount;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;

/**
 * One event that was acknowledged, as the sender noted it.
 *
 * @param shopper the shopper's key
 * @param timeMillis event time, UTC milliseconds
 * @param eventKey the event's id
 * @param itemId the item
 */
record SentEvent(String shopper, long timeMillis, String eventKey, String itemId) {

  static SentEvent of(Interaction event) {
    return new SentEvent(
        event.shopper().key(),
        event.timeMillis(),
        event.eventKey(),
        String.valueOf(event.itemId()));
  }

  /** Four fields separated by tabs. */
  String line() {
    return shopper + '\t' + timeMillis + '\t' + eventKey + '\t' + itemId;
  }

  /**
   * Reads what {@link #line()} wrote.
   *
   * @throws IllegalArgumentException if it is not such a line
   */
  static SentEvent parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4) {
      throw new IllegalArgumentException("not a line of the sender's log: '" + line + "'");
    }
    return new SentEvent(fields[0], Long.parseLong(fields[1]), fields[2], fields[3]);
  }

  Shopper owner() {
    return Shopper.parseKey(shopper);
  }
}
