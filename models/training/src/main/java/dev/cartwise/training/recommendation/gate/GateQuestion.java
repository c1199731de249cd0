package dev.cartwise.training.recommendation.gate;

import dev.cartwise.featurestore.shopper.ShopperFeatures;

/**
 * What a sampled shopper did, and the first item new to them that came next.
 *
 * @param features as their row would hold it at that moment
 * @param target id of the item that came next
 * @param timeMillis when it came, UTC milliseconds since 1970
 * @param lastJoinMillis when the last session joined the shopper, of those in which they had done
 *     something as nobody known; 0 if none did
 */
public record GateQuestion(
    ShopperFeatures features, String target, long timeMillis, long lastJoinMillis) {

  /**
   * Tells whether a training on data up to a time may have learned the answer: it lies before that
   * time, and a session in which the shopper was not yet known joined them after it.
   */
  boolean mayBeKnownTo(long trainedToMillis) {
    return timeMillis <= trainedToMillis && trainedToMillis < lastJoinMillis;
  }
}
