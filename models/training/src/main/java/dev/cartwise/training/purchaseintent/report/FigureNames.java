package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.Markup;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import java.util.Map;

/** What figures are called on the page, and how they are shown with their intervals. */
final class FigureNames {
  private static final Map<String, String> NAMES =
      Map.of(
          "auc", "AUC (ROC 曲线下面积)",
          "ap", "average precision 平均精确率",
          "logLoss", "log loss 对数损失",
          "accuracy", "accuracy 准确率",
          "precision", "precision 精确率",
          "recall", "recall 召回率",
          "f1", "F1",
          "brier", "Brier score 布里尔分数",
          "ece", "calibration error (ECE) 校准误差");

  private FigureNames() {}

  static String of(String figure) {
    return NAMES.getOrDefault(figure, figure);
  }

  /** The figure and, in brackets, its interval. */
  static String withInterval(Estimate estimate) {
    return Markup.number(estimate.value())
        + " ["
        + Markup.number(estimate.low())
        + ", "
        + Markup.number(estimate.high())
        + "]";
  }
}
