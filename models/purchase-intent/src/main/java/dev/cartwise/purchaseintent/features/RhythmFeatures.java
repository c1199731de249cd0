package dev.cartwise.purchaseintent.features;

import dev.cartwise.contracts.EventKind;
import java.util.List;

/** How lately and how densely a shopper did something, and how deep the session is. */
final class RhythmFeatures {

  static final List<Feature> ALL =
      List.of(
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "hoursSinceEvent",
              "since the newest remembered interaction",
              FeatureScale.LOG_HOURS,
              "0 or more",
              "nothing is remembered",
              new Wording("time since the last interaction", "距上次互动的时间"),
              m -> m.logHoursSince(m.activity.newestMillis())),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "hoursSinceView",
              "since the newest remembered view",
              FeatureScale.LOG_HOURS,
              "0 or more",
              "no view is remembered",
              new Wording("time since the last view", "距上次浏览的时间"),
              m -> m.logHoursSince(m.activity.newestMillis(EventKind.VIEW))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "hoursSincePurchase",
              "since the last purchase",
              FeatureScale.LOG_HOURS,
              "0 or more",
              "no purchase is known",
              new Wording("time since the last purchase", "距上次购买的时间"),
              m -> m.logHoursSince(m.newestPurchaseMillis())),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "eventsPerActiveHour",
              "remembered interactions over the hours of the clock that have some",
              FeatureScale.MEAN_COUNT,
              "1–30",
              "nothing is remembered",
              new Wording("interactions per active hour", "每个活跃小时的互动次数"),
              m -> Rhythm.perActiveHour(m.activity.all())),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "medianPause",
              "median time between two interactions of the session",
              FeatureScale.LOG_MINUTES,
              "0–3.44",
              "the session has fewer than two",
              new Wording("median pause between interactions", "两次互动间隔的中位数"),
              m -> StrictMath.log1p(Rhythm.medianPauseMinutes(m.activity.session()))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "sessionEvents",
              "interactions since the last pause of more than 30 minutes: the session",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("interactions in this session", "本次会话的互动次数"),
              m -> m.activity.session().size()),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "sessionLength",
              "from the first to the last interaction of the session",
              FeatureScale.LOG_MINUTES,
              "0 or more",
              Feature.NEVER,
              new Wording("length of this session", "本次会话的时长"),
              m -> StrictMath.log1p(Rhythm.minutes(m.activity.session()))),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "sessionItems",
              "different items of the session",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording("different items in this session", "本次会话涉及的商品数"),
              m -> m.activity.sessionItems().size()),
          Feature.of(
              FeatureGroup.BEHAVIOUR,
              "sessionRepeats",
              "most interactions of the session with one item",
              FeatureScale.COUNT,
              "0–30",
              Feature.NEVER,
              new Wording(
                  "most interactions with a single item in this session", "本次会话中单个商品的最多互动次数"),
              m -> Rhythm.mostOfOneItem(m.activity.session())));

  private RhythmFeatures() {}
}
