package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFact;
import java.util.List;

/** What the shop knows of the items of the session and of the cart. */
final class CatalogueFeatures {

  static final List<Feature> ALL =
      List.of(
          Feature.of(
              FeatureGroup.CATALOGUE,
              "priceMean",
              "mean over the items of the session",
              FeatureScale.LOG_PRICE,
              "0 or more",
              "no item of the session has one",
              new Wording("typical price of the viewed items", "所看商品的典型价格"),
              m -> m.sessionFacts.mean(ItemFact.PRICE, StrictMath::log1p)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "priceMax",
              "highest of the items of the session",
              FeatureScale.LOG_PRICE,
              "0 or more",
              "no item of the session has one",
              new Wording("highest price of the viewed items", "所看商品的最高价格"),
              m -> StrictMath.log1p(m.sessionFacts.max(ItemFact.PRICE))),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "popularityMean",
              "mean over the items of the session",
              FeatureScale.LOG_TOUCHES,
              "0 or more",
              "no item of the session has one",
              new Wording("popularity of the viewed items", "所看商品的热度"),
              m -> m.sessionFacts.mean(ItemFact.LOG_POPULARITY)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "conversionMean",
              "mean over the items of the session",
              FeatureScale.SHARE,
              "0–1",
              "no item of the session has one",
              new Wording("share of viewers who buy the viewed items", "所看商品的平均转化率"),
              m -> m.sessionFacts.mean(ItemFact.CONVERSION)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "conversionMax",
              "highest of the items of the session",
              FeatureScale.SHARE,
              "0–1",
              "no item of the session has one",
              new Wording("best share of viewers who buy one of the viewed items", "所看商品的最高转化率"),
              m -> m.sessionFacts.max(ItemFact.CONVERSION)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "categoryConversionMean",
              "mean over the items of the session",
              FeatureScale.SHARE,
              "0–1",
              "no item of the session has one",
              new Wording("share of viewers who buy in these categories", "所看类目的平均转化率"),
              m -> m.sessionFacts.mean(ItemFact.CATEGORY_CONVERSION)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "cartPrice",
              "sum over the items in the cart",
              FeatureScale.LOG_PRICE,
              "0 or more",
              "no item in the cart has one",
              new Wording("price of the cart", "购物车总价"),
              m -> StrictMath.log1p(m.cartFacts.sum(ItemFact.PRICE))),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "cartConversionMean",
              "mean over the items in the cart",
              FeatureScale.SHARE,
              "0–1",
              "no item in the cart has one",
              new Wording("share of viewers who buy the items of the cart", "购物车商品的平均转化率"),
              m -> m.cartFacts.mean(ItemFact.CONVERSION)));

  private CatalogueFeatures() {}
}
