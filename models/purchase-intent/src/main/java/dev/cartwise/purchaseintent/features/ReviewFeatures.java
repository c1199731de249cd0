package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFact;
import java.util.List;

/** What reviews say of the items of the session. */
final class ReviewFeatures {

  static final List<Feature> ALL =
      List.of(
          Feature.of(
              FeatureGroup.REVIEW,
              "starsMean",
              "mean over the items of the session",
              FeatureScale.STARS,
              "1–5",
              "no item of the session has stars",
              new Wording("stars of the viewed items", "所看商品的评分"),
              m -> m.sessionFacts.mean(ItemFact.STARS)),
          Feature.of(
              FeatureGroup.REVIEW,
              "positiveReviewsMean",
              "mean over the items of the session",
              FeatureScale.SHARE,
              "0–1",
              "no item of the session has reviews",
              new Wording("share of positive reviews of the viewed items", "所看商品的好评率"),
              m -> m.sessionFacts.mean(ItemFact.POSITIVE_SHARE)),
          Feature.of(
              FeatureGroup.REVIEW,
              "aspectsPraisedMean",
              "mean over the items of the session",
              FeatureScale.MEAN_COUNT,
              "0 or more",
              "no item of the session has reviews",
              new Wording("aspects that reviewers praise in the viewed items", "所看商品受好评的方面数"),
              m -> m.sessionFacts.mean(ItemFact.PRAISED)),
          Feature.of(
              FeatureGroup.REVIEW,
              "aspectsCriticisedMean",
              "mean over the items of the session",
              FeatureScale.MEAN_COUNT,
              "0 or more",
              "no item of the session has reviews",
              new Wording("aspects that reviewers criticise in the viewed items", "所看商品受差评的方面数"),
              m -> m.sessionFacts.mean(ItemFact.CRITICISED)));

  private ReviewFeatures() {}
}
