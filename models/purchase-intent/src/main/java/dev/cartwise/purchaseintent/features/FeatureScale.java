package dev.cartwise.purchaseintent.features;

import java.util.Locale;

/** What a feature's number measures, and how a person reads it. */
public enum FeatureScale {
  /** A whole number of things. */
  COUNT("count", "%.0f", "%.0f"),
  /** A number of things, not a whole one. */
  MEAN_COUNT("count", "%.1f", "%.1f"),
  /** A natural logarithm of one plus hours. */
  LOG_HOURS("ln(1 + h)", "%.1f h", "%.1f 小时"),
  /** A natural logarithm of one plus minutes. */
  LOG_MINUTES("ln(1 + min)", "%.1f min", "%.1f 分钟"),
  /** A natural logarithm of one plus an amount in the shop's currency. */
  LOG_PRICE("ln(1 + price)", "%.2f", "%.2f"),
  /** A natural logarithm of one price over another. */
  LOG_RATIO("ln", "%.2f times", "%.2f 倍"),
  /** A natural logarithm of one plus a number of touches. */
  LOG_TOUCHES("ln(1 + touches)", "%.0f touches", "%.0f 次"),
  /** A share of a whole, 0 to 1. */
  SHARE("share", "%.1f%%", "%.1f%%"),
  /** Stars of reviews, 1 to 5. */
  STARS("stars", "%.1f stars", "%.1f 星"),
  /** 1 for yes, 0 for no. */
  FLAG("0 or 1", "yes", "是"),
  /** A number of no unit. */
  NUMBER("none", "%.2f", "%.2f");

  private static final Wording UNKNOWN = new Wording("unknown", "未知");
  private static final Wording NO = new Wording("no", "否");
  private static final double PERCENT = 100;

  private final String unit;
  private final Wording pattern;

  FeatureScale(String unit, String en, String zh) {
    this.unit = unit;
    this.pattern = new Wording(en, zh);
  }

  /** The unit, as the table of features names it. */
  public String unit() {
    return unit;
  }

  /** A value of this scale, as a person reads it; NaN is unknown. */
  public Wording read(float value) {
    if (Float.isNaN(value)) {
      return UNKNOWN;
    }
    if (this == FLAG) {
      return value > 0 ? pattern : NO;
    }
    double shown =
        switch (this) {
          case LOG_HOURS, LOG_MINUTES, LOG_PRICE, LOG_TOUCHES -> Math.expm1(value);
          case LOG_RATIO -> Math.exp(value);
          case SHARE -> value * PERCENT;
          case COUNT, MEAN_COUNT, STARS, FLAG, NUMBER -> value;
        };
    return new Wording(
        String.format(Locale.ROOT, pattern.en(), shown),
        String.format(Locale.ROOT, pattern.zh(), shown));
  }
}
