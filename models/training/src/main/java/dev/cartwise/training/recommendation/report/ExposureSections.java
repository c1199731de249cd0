package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.page.Axis;
import dev.cartwise.training.page.BarPlot;
import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.LinePlot;
import dev.cartwise.training.page.Markup;
import dev.cartwise.training.page.Names;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Table;
import dev.cartwise.training.recommendation.exposure.Exposure;
import dev.cartwise.training.recommendation.exposure.ExposurePoint;
import dev.cartwise.training.recommendation.exposure.ExposureShare;
import java.util.List;

/** Which parts of the shop are shown, and what a more even spread costs. */
final class ExposureSections {
  private ExposureSections() {}

  static void add(HtmlPage page, Report report) {
    Exposure exposure = report.exposure();
    if (exposure == null) {
      return;
    }
    page.pair(deciles(exposure.byDecile()), cost(exposure.curve()));
    if (!exposure.bySeller().isEmpty()) {
      page.add(sellers(exposure));
    }
  }

  private static Section deciles(List<ExposureShare> deciles) {
    String what = "Share of the first ten places by tenth of the items; tenth 10 is most popular.";
    return new Section(
        "Exposure by popularity 按热度的曝光",
        what + " An even spread gives each 0.1. 均匀时各为 0.1。",
        BarPlot.of(
            new Names("exposure by popularity", "tenth of the items", "share of places"),
            deciles.stream().map(ExposureShare::name).toList(),
            deciles.stream().map(tenth -> "").toList(),
            deciles.stream().map(ExposureShare::places).toList()));
  }

  private static Section cost(List<ExposurePoint> curve) {
    double[] gini = curve.stream().mapToDouble(ExposurePoint::gini).toArray();
    double[] ndcg = curve.stream().mapToDouble(ExposurePoint::ndcg).toArray();
    Table table = new Table("EXPOSURE_BALANCE", "NDCG@10", "Gini", "coverage 覆盖率");
    for (ExposurePoint point : curve) {
      table.row(
          Long.toString(Math.round(100 * point.strength())),
          Markup.number(point.ndcg()),
          Markup.number(point.gini()),
          Markup.percent(point.coverage()));
    }
    return new Section(
        "What a more even spread costs 曝光更均匀的代价",
        "NDCG@10 against the Gini of exposure, as EXPOSURE_BALANCE of a request rises; 0 is what"
            + " is served by default. 请求参数 EXPOSURE_BALANCE 越大，曝光越均匀。",
        new LinePlot(
                    new Names("NDCG against Gini", "Gini of exposure 曝光基尼系数", "NDCG@10"),
                    Axis.around(gini),
                    Axis.fromZero(curve.stream().map(ExposurePoint::ndcg).toList()),
                    List.of(new LinePlot.Line("", gini, ndcg, false)))
                .html()
            + table.html());
  }

  private static Section sellers(Exposure exposure) {
    Table table = new Table(exposure.sellerColumn(), "items 商品占比", "places 曝光占比");
    exposure
        .bySeller()
        .forEach(
            seller ->
                table.row(
                    seller.name(),
                    Markup.percent(seller.items()),
                    Markup.percent(seller.places())));
    return new Section(
        "Exposure by seller 按卖家的曝光",
        "Share of the shop's items and of the first ten places, by the column "
            + exposure.sellerColumn()
            + ".",
        table.html());
  }
}
