package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.IntervalPlot;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Spread;
import dev.cartwise.training.page.Table;
import dev.cartwise.training.purchaseintent.report.fairness.CutFairness;
import dev.cartwise.training.purchaseintent.report.fairness.GroupFairness;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import java.util.List;
import java.util.function.Function;

/** How the new model treats groups of shoppers, one cut after another. */
final class FairnessSections {
  private static final String WHAT =
      "Equal opportunity: how much more often buyers of the group are found than other buyers."
          + " Calibration: how much more often the group buys than predicted. Zero is even."
          + " 机会均等：该组购买者被识别的比例差；校准：实际购买率与预测之差；零为持平。";

  private FairnessSections() {}

  static void add(HtmlPage page, List<CutFairness> cuts) {
    for (CutFairness cut : cuts) {
      if (!cut.groups().isEmpty()) {
        page.add(new Section(heading(cut), WHAT + left(cut), figure(cut)));
      }
    }
  }

  private static String heading(CutFairness cut) {
    return "Fairness by " + cut.name() + " 公平性：" + cut.nameZh();
  }

  private static String left(CutFairness cut) {
    String tooFew =
        cut.tooFew().isEmpty()
            ? ""
            : " Too few examples to judge 样本过少: " + String.join(", ", cut.tooFew()) + ".";
    return cut.unknown() == 0 ? tooFew : tooFew + " Not known 未知: " + cut.unknown() + ".";
  }

  private static String figure(CutFairness cut) {
    return plot(cut, "equal opportunity 机会均等", GroupFairness::opportunity)
        + plot(cut, "calibration 校准", GroupFairness::calibration)
        + sentences(cut)
        + table(cut);
  }

  private static String plot(
      CutFairness cut, String across, Function<GroupFairness, Estimate> difference) {
    return IntervalPlot.of(
        heading(cut),
        across,
        cut.groups().stream()
            .map(
                group -> {
                  Estimate of = difference.apply(group);
                  return new Spread(group.group(), of.value(), of.low(), of.high());
                })
            .toList());
  }

  private static String sentences(CutFairness cut) {
    Table table = new Table();
    for (GroupFairness group : cut.groups()) {
      table.texts(group.opportunitySentence().en(), group.opportunitySentence().zh());
      table.texts(group.calibrationSentence().en(), group.calibrationSentence().zh());
    }
    return table.html();
  }

  private static String table(CutFairness cut) {
    Table table = new Table(GroupTable.headings(cut.groups().get(0)));
    cut.groups().forEach(group -> table.row(group.group(), GroupTable.cells(group)));
    return table.html();
  }
}
