package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.Markup;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import java.util.Map;

/** The report as one HTML page that needs no other file, headings in English and Chinese. */
final class PurchasePage {
  private final Findings findings;

  PurchasePage(Findings findings) {
    this.findings = findings;
  }

  String html() {
    HtmlPage page = new HtmlPage("Purchase report 购买预测报告", findings.title());
    Map<String, Estimate> figures = findings.chosen().figures();
    figures.forEach((name, estimate) -> page.tile(FigureNames.of(name), figure(estimate)));
    page.tile("test examples 测试样本", Integer.toString(findings.examples()));
    page.tile("shoppers in them 其中的购物者", Integer.toString(findings.shoppers()));
    page.tile(
        "of them buy 其中购买",
        Markup.percent((double) findings.positives() / Math.max(1, findings.examples())));
    ContestantSections.add(page, findings);
    CurveSections.add(page, findings);
    FeatureSections.add(page, findings);
    FusionSection.add(page, findings);
    FairnessSections.add(page, findings.fairness());
    return page.html();
  }

  private static String figure(Estimate estimate) {
    return Markup.number(estimate.value());
  }
}
