package dev.cartwise.training.purchaseintent.report.fairness;

import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import java.util.Locale;

/** What the figures of fairness mean, in words; differences are told in percentage points. */
final class Sentences {

  private Sentences() {}

  /**
   * What the difference of equal opportunity means.
   *
   * @param recall the share of the group's buyers that is found, 0 to 1
   */
  static Sentence opportunity(String group, double recall, Estimate difference) {
    if (!Double.isFinite(difference.low())) {
      return new Sentence(
          group + ": there is no other group with buyers to compare with.",
          group + "：没有其他有购买者的组可供比较。");
    }
    boolean more = difference.value() >= 0;
    return new Sentence(
        text(
            "%s: of those who buy, %.1f %% are found, %.1f points %s than of the others (95 %%"
                + " interval %+.1f to %+.1f); %s.",
            group,
            100 * recall,
            points(difference),
            more ? "more" : "fewer",
            100 * difference.low(),
            100 * difference.high(),
            chance(difference)),
        text(
            "%s：购买者中有 %.1f%% 被识别，比其他组%s %.1f 个百分点（95%% 区间 %+.1f 至 %+.1f）；%s。",
            group,
            100 * recall,
            more ? "高" : "低",
            points(difference),
            100 * difference.low(),
            100 * difference.high(),
            chanceZh(difference)));
  }

  /** What the difference between what happened and what was predicted means. */
  static Sentence calibration(String group, Estimate difference) {
    boolean more = difference.value() >= 0;
    return new Sentence(
        text(
            "%s: purchases are %.2f points %s frequent than predicted (95 %% interval %+.2f to"
                + " %+.2f); %s.",
            group,
            points(difference),
            more ? "more" : "less",
            100 * difference.low(),
            100 * difference.high(),
            chance(difference)),
        text(
            "%s：实际购买率比预测%s %.2f 个百分点（95%% 区间 %+.2f 至 %+.2f）；%s。",
            group,
            more ? "高" : "低",
            points(difference),
            100 * difference.low(),
            100 * difference.high(),
            chanceZh(difference)));
  }

  private static double points(Estimate difference) {
    return 100 * Math.abs(difference.value());
  }

  private static String chance(Estimate difference) {
    return difference.isClear() ? "chance alone hardly explains it" : "chance alone may explain it";
  }

  private static String chanceZh(Estimate difference) {
    return difference.isClear() ? "很难仅用偶然解释" : "可能只是偶然";
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
