package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFact;
import java.util.List;

/** What is known of the item that is asked about, and how the shopper stands to it. */
final class CandidateFeatures {

  static final List<Feature> ALL =
      List.of(
          Feature.of(
              FeatureGroup.CATALOGUE,
              "itemPrice",
              "of the item",
              FeatureScale.LOG_PRICE,
              "0 or more",
              "it has none",
              new Wording("price of the item", "该商品的价格"),
              m -> StrictMath.log1p(m.candidate.fact(ItemFact.PRICE))),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "itemPriceRatio",
              "of the price over the typical one of the session: ln(1 + price) - priceMean",
              FeatureScale.LOG_RATIO,
              "any",
              "either is not known",
              new Wording("price against the viewed items", "与所看商品相比的价格"),
              m ->
                  StrictMath.log1p(m.candidate.fact(ItemFact.PRICE))
                      - m.sessionFacts.mean(ItemFact.PRICE, StrictMath::log1p)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "itemPopularity",
              "of the item",
              FeatureScale.LOG_TOUCHES,
              "0 or more",
              "the item is not known",
              new Wording("popularity of the item", "该商品的热度"),
              m -> m.candidate.fact(ItemFact.LOG_POPULARITY)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "itemConversion",
              "of the item",
              FeatureScale.SHARE,
              "0–1",
              "the item is not known",
              new Wording("share of viewers who buy the item", "该商品的转化率"),
              m -> m.candidate.fact(ItemFact.CONVERSION)),
          Feature.of(
              FeatureGroup.CATALOGUE,
              "itemCategoryConversion",
              "of the item",
              FeatureScale.SHARE,
              "0–1",
              "its category is not known",
              new Wording("share of viewers who buy in its category", "该商品所属类目的转化率"),
              m -> m.candidate.fact(ItemFact.CATEGORY_CONVERSION)),
          Feature.of(
              FeatureGroup.REVIEW,
              "itemStars",
              "of the item",
              FeatureScale.STARS,
              "1–5",
              "it has no stars",
              new Wording("stars of the item", "该商品的评分"),
              m -> m.candidate.fact(ItemFact.STARS)),
          Feature.of(
              FeatureGroup.REVIEW,
              "itemPositiveReviews",
              "of the item",
              FeatureScale.SHARE,
              "0–1",
              "it has no reviews",
              new Wording("share of positive reviews of the item", "该商品的好评率"),
              m -> m.candidate.fact(ItemFact.POSITIVE_SHARE)),
          Feature.of(
              FeatureGroup.REVIEW,
              "itemAspectsPraised",
              "of the item",
              FeatureScale.COUNT,
              "0 or more",
              "it has no reviews",
              new Wording("aspects that reviewers praise in the item", "该商品受好评的方面数"),
              m -> m.candidate.fact(ItemFact.PRAISED)),
          Feature.of(
              FeatureGroup.REVIEW,
              "itemAspectsCriticised",
              "of the item",
              FeatureScale.COUNT,
              "0 or more",
              "it has no reviews",
              new Wording("aspects that reviewers criticise in the item", "该商品受差评的方面数"),
              m -> m.candidate.fact(ItemFact.CRITICISED)),
          Feature.of(
              FeatureGroup.IMAGE,
              "itemLookFit",
              "cosine of its photo and the mean look of the session",
              FeatureScale.NUMBER,
              "-1–1",
              "either has no photo",
              new Wording("how much the item looks like the viewed ones", "该商品与所看商品的外观相似度"),
              m -> m.looks.cosine(m.candidate.look())),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "itemViews",
              "remembered views of the item",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("views of the item", "该商品的浏览次数"),
              m -> m.candidateViews()),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "itemInCart",
              "whether it is in the cart",
              FeatureScale.FLAG,
              "0, 1",
              Feature.NEVER,
              new Wording("item is in the cart", "该商品在购物车中"),
              m -> m.cart.contains(m.candidate.itemId()) ? 1 : 0),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "itemBought",
              "whether it was bought before",
              FeatureScale.FLAG,
              "0, 1",
              Feature.NEVER,
              new Wording("item was bought before", "曾购买过该商品"),
              m -> m.holdings.purchased().contains(m.candidate.itemId()) ? 1 : 0),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "hoursSinceItem",
              "since the newest remembered interaction with the item",
              FeatureScale.LOG_HOURS,
              "0 or more",
              "it was not touched",
              new Wording("time since the last interaction with the item", "距上次与该商品互动的时间"),
              m -> m.logHoursSince(m.candidateMillis())));

  private CandidateFeatures() {}
}
