package dev.cartwise.purchaseintent.features;

import java.util.List;

/** What is in the cart, and how the session goes around it. */
final class CartFeatures {

  static final List<Feature> ALL =
      List.of(
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "cartSize",
              "items in the cart",
              FeatureScale.COUNT,
              "0–100",
              Feature.NEVER,
              new Wording("items in the cart", "购物车中的商品数"),
              m -> m.cart.size()),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "hoursSinceCartAdd",
              "since the newest item of the cart was put in",
              FeatureScale.LOG_HOURS,
              "0 or more",
              "the cart is empty",
              new Wording("time since the cart last grew", "距上次加入购物车的时间"),
              m -> m.logHoursSince(m.newestInCartMillis())),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "cartEventsInSession",
              "interactions of the session with items in the cart",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording(
                  "interactions with items of the cart in this session", "本次会话中与购物车商品的互动次数"),
              m -> Rhythm.among(m.activity.session(), m.cart)),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "boughtEventsInSession",
              "interactions of the session with items bought before",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording(
                  "interactions with items bought before in this session", "本次会话中与已购商品的互动次数"),
              m -> Rhythm.among(m.activity.session(), m.holdings.purchased())));

  private CartFeatures() {}
}
