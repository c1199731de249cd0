package dev.cartwise.purchaseintent.features;

import dev.cartwise.contracts.EventKind;
import java.time.Duration;
import java.util.List;

/** How often a shopper viewed, put into the cart, took out and bought. */
final class CountFeatures {

  static final List<Feature> ALL =
      List.of(
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "viewsLastHour",
              "views of the last hour",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("views in the last hour", "最近一小时的浏览次数"),
              m -> m.count(EventKind.VIEW, Duration.ofHours(1))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "viewsLastDay",
              "views of the last 24 hours",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("views in the last day", "最近一天的浏览次数"),
              m -> m.count(EventKind.VIEW, Duration.ofDays(1))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "viewsLastWeek",
              "views of the last 7 days",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("views in the last week", "最近一周的浏览次数"),
              m -> m.count(EventKind.VIEW, Duration.ofDays(7))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "cartAddsLastHour",
              "additions to the cart of the last hour",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("put into the cart in the last hour", "最近一小时的加购次数"),
              m -> m.count(EventKind.ADD_TO_CART, Duration.ofHours(1))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "cartAddsLastWeek",
              "additions to the cart of the last 7 days",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("put into the cart in the last week", "最近一周的加购次数"),
              m -> m.count(EventKind.ADD_TO_CART, Duration.ofDays(7))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "cartRemovalsLastDay",
              "removals from the cart of the last 24 hours",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("taken out of the cart in the last day", "最近一天移出购物车的次数"),
              m -> m.count(EventKind.REMOVE_FROM_CART, Duration.ofDays(1))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "purchasesLastWeek",
              "purchases of the last 7 days",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("purchases in the last week", "最近一周的购买次数"),
              m -> m.count(EventKind.PURCHASE, Duration.ofDays(7))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "purchasesRemembered",
              "purchases among the remembered interactions",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("purchases among the latest interactions", "近期互动中的购买次数"),
              m -> m.activity.count(EventKind.PURCHASE)),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "itemsBought",
              "bought items that are known",
              FeatureScale.COUNT,
              "0–100",
              Feature.NEVER,
              new Wording("different items bought so far", "已购买过的商品数"),
              m -> m.holdings.purchases().size()));

  private CountFeatures() {}
}
