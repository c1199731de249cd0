package dev.cartwise.purchaseintent.reason;

import dev.cartwise.purchaseintent.artifact.ProbabilityInterval;
import dev.cartwise.purchaseintent.features.FeatureDefinition;
import dev.cartwise.purchaseintent.features.Wording;
import java.util.Locale;

/** Says what a feature's value did to an answer, such as "views in the last hour: 5 (raises …)". */
public final class Reasons {

  private static final Wording RAISES = new Wording("raises the probability", "提高概率");
  private static final Wording LOWERS = new Wording("lowers the probability", "降低概率");
  private static final Wording NOTHING = new Wording("changes nothing", "没有影响");
  private static final Wording UNKNOWN_SHOPPER =
      new Wording(
          "Nothing is known of this shopper: the probability is what holds for all of the shop's.",
          "对该顾客一无所知：此概率为全店顾客的平均水平。");

  private Reasons() {}

  /**
   * A reason in words and numbers.
   *
   * @param value the feature's value, NaN if it is missing
   * @param contribution what it adds to the log odds
   */
  public static Wording of(FeatureDefinition feature, float value, double contribution) {
    Wording read = feature.scale().read(value);
    Wording effect = contribution > 0 ? RAISES : contribution < 0 ? LOWERS : NOTHING;
    return new Wording(
        feature.words().en() + ": " + read.en() + " (" + effect.en() + ")",
        feature.words().zh() + "：" + read.zh() + "（" + effect.zh() + "）");
  }

  /** Why an answer has no reasons: there is nobody to speak of. */
  public static Wording ofUnknownShopper() {
    return UNKNOWN_SHOPPER;
  }

  /** What an interval is made of. */
  public static Wording of(ProbabilityInterval interval) {
    double percent = 100;
    String low = String.format(Locale.ROOT, "%.1f%%", percent * interval.low());
    String high = String.format(Locale.ROOT, "%.1f%%", percent * interval.high());
    int level = (int) Math.round(percent * interval.level());
    return new Wording(
        "of shoppers scored like this, between %s and %s buy (%d%% interval, %d held out)"
            .formatted(low, high, level, interval.examples()),
        "评分相近的顾客中有 %s 至 %s 会购买（%d%% 置信区间，留出样本 %d 名）"
            .formatted(low, high, level, interval.examples()));
  }
}
