package dev.cartwise.local.demo;

import dev.cartwise.local.storefront.PurchasePrediction;
import dev.cartwise.local.storefront.PurchasePrediction.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a shopper will buy, as text: the probability, then what speaks for it and against it. */
final class PurchaseLines {
  private static final int SHOWN_REASONS = 3;
  private static final double PERCENT = 100;

  private PurchaseLines() {}

  static List<String> lines(PurchasePrediction prediction) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%.0f 小时内购买的概率 Buys within %.0f hours: %.1f %%",
            prediction.horizonHours(),
            prediction.horizonHours(),
            prediction.probability() * PERCENT));
    prediction.reasons().stream()
        .filter(reason -> reason.contribution() != 0)
        .limit(SHOWN_REASONS)
        .forEach(reason -> add(reason, lines));
    return lines;
  }

  private static void add(Reason reason, List<String> lines) {
    lines.add((reason.contribution() > 0 ? "  ↑ " : "  ↓ ") + reason.zh());
    lines.add("    " + reason.en());
  }
}
