package dev.cartwise.training.recommendation.gate;

import dev.cartwise.featurestore.shopper.ShopperFeatures;

/**
 * What a sampled shopper did, and the first item new to them that came next.
 *
 * @param features as their row would hold it at that moment
 * @param target id of the item that came next
 */
public record GateQuestion(ShopperFeatures features, String target) {}
