package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.Axis;
import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.LinePlot;
import dev.cartwise.training.page.LinePlot.Line;
import dev.cartwise.training.page.Names;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Table;
import dev.cartwise.training.purchaseintent.figures.ConfusionMatrix;
import dev.cartwise.training.purchaseintent.report.asked.LearningPoint;
import java.util.List;

/** The new model's curves and decisions. */
final class CurveSections {
  private static final double[] EVEN = {0, 1};

  private CurveSections() {}

  static void add(HtmlPage page, Findings findings) {
    Curves curves = findings.curves();
    double baseRate = (double) findings.positives() / Math.max(1, findings.examples());
    page.pair(
        share(
            "ROC curve ROC 曲线",
            "Buyers found against others taken for buyers; dashed is chance. 虚线为随机猜测。",
            new Names("ROC", "false positive rate 假阳性率", "recall 召回率"),
            curves.roc(),
            new Line("chance 随机", EVEN, EVEN, true)),
        share(
            "Precision and recall 精确率与召回率",
            "Dashed is the share of buyers, which guessing would reach. 虚线为购买者占比。",
            new Names("precision and recall", "recall 召回率", "precision 精确率"),
            curves.precisionRecall(),
            new Line("base rate 基准率", EVEN, new double[] {baseRate, baseRate}, true)));
    page.pair(
        share(
            "Calibration 校准曲线",
            "What happened against what was predicted, in 15 bins; on the dashed line the"
                + " probabilities are right. 落在虚线上表示概率准确。",
            new Names("calibration", "predicted 预测概率", "observed 实际比例"),
            curves.calibration(),
            new Line("right 准确", EVEN, EVEN, true)),
        confusion(findings));
    learning(page, findings.learningCurve());
  }

  private static Section share(
      String heading, String what, Names names, List<Curves.Point> points, Line compare) {
    Line line =
        new Line(
            "model 模型",
            points.stream().mapToDouble(Curves.Point::x).toArray(),
            points.stream().mapToDouble(Curves.Point::y).toArray(),
            false);
    return new Section(
        heading, what, new LinePlot(names, Axis.SHARE, Axis.SHARE, List.of(line, compare)).html());
  }

  private static Section confusion(Findings findings) {
    ConfusionMatrix counts = findings.curves().decisions();
    return new Section(
        "Confusion matrix 混淆矩阵",
        "At the threshold %.4f, chosen on training data. 阈值在训练数据上选定。"
            .formatted(findings.chosen().threshold()),
        new Table("", "said to buy 预测购买", "said not to 预测不购买")
            .row("bought 实际购买", "" + counts.hits(), "" + counts.misses())
            .row("did not 实际未购买", "" + counts.falseAlarms(), "" + counts.quiet())
            .html());
  }

  private static void learning(HtmlPage page, List<LearningPoint> points) {
    if (points.isEmpty()) {
      return;
    }
    double[] examples = points.stream().mapToDouble(LearningPoint::examples).toArray();
    double[] losses = points.stream().mapToDouble(LearningPoint::logLoss).toArray();
    double[] aucs = points.stream().mapToDouble(LearningPoint::auc).toArray();
    page.pair(
        learning("Learning curve: log loss 学习曲线：对数损失", "log loss 对数损失", examples, losses),
        learning("Learning curve: AUC 学习曲线：AUC", "AUC", examples, aucs));
  }

  private static Section learning(String heading, String up, double[] examples, double[] values) {
    return new Section(
        heading,
        "On the test part, by the number of examples learned from. A curve that still improves at"
            + " its end asks for more data. 末端仍在改善说明更多数据有益。",
        new LinePlot(
                new Names(heading, "examples 样本数", up),
                Axis.around(examples),
                Axis.around(values),
                List.of(new Line("", examples, values, false)))
            .html());
  }
}
