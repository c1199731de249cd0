package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.Axis;
import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.LinePlot;
import dev.cartwise.training.page.Markup;
import dev.cartwise.training.page.Names;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Table;
import dev.cartwise.training.purchaseintent.report.Dependence.Point;
import java.util.List;

/** Which features move the answers, and where to. */
final class FeatureSections {
  private static final int SHOWN = 20;

  private FeatureSections() {}

  static void add(HtmlPage page, Findings findings) {
    Table table = new Table("feature 特征", "log odds 对数几率");
    findings.importance().stream()
        .limit(SHOWN)
        .forEach(each -> table.row(each.feature(), Markup.number(each.contribution())));
    page.add(
        new Section(
            "Importance 特征重要性",
            "Mean size of each feature's contribution to the log odds. It tells what the model"
                + " looks at, not what causes purchases. 仅说明模型关注什么，不代表因果。",
            table.html()));
    page.pair(
        findings.partialDependence().stream()
            .map(FeatureSections::dependence)
            .toArray(Section[]::new));
  }

  private static Section dependence(Dependence dependence) {
    List<Point> points = dependence.points();
    double[] x = points.stream().mapToDouble(Point::value).toArray();
    double[] y = points.stream().mapToDouble(Point::probability).toArray();
    return new Section(
        dependence.feature(),
        "Partial dependence 部分依赖: mean probability at each value; "
            + Markup.percent(dependence.whereMissing())
            + " where it is not known 缺失时.",
        new LinePlot(
                new Names(dependence.feature(), "value 取值", "probability 概率"),
                Axis.around(x),
                Axis.fromZero(points.stream().map(Point::probability).toList()),
                List.of(new LinePlot.Line("", x, y, false)))
            .html());
  }
}
