package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.Markup;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Table;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;

/** What photos and reviews add to behaviour. */
final class FusionSection {
  private static final String GENERATED =
      " The shoppers of this shop are generated: they were made to buy what looks good and is well"
          + " spoken of. The gain shows that the features carry such a signal, not how strong it is"
          + " among people. 本店购物者为程序生成，其购买被设定为受外观与口碑影响；增益只说明特征能传递该信号。";
  private static final String REAL =
      " These are the shop's own events. A gain whose interval includes zero is not known to be"
          + " one. 以上来自本店真实事件；区间包含零时不能认为有增益。";

  private FusionSection() {}

  static void add(HtmlPage page, Findings findings) {
    if (findings.fusion().isEmpty()) {
      return;
    }
    Table table = new Table("features 特征", "AUC", "gain 增益");
    findings
        .fusion()
        .forEach(
            each ->
                table.row(
                    each.features(), FigureNames.withInterval(each.auc()), gain(each.gain())));
    page.add(
        new Section(
            "What fusion adds 多模态融合的贡献",
            "The same kind of model, fitted on more and more groups of features."
                + (findings.generated() ? GENERATED : REAL),
            table.html()));
  }

  private static String gain(Estimate gain) {
    return Markup.signed(gain.value())
        + " ["
        + Markup.signed(gain.low())
        + ", "
        + Markup.signed(gain.high())
        + "]";
  }
}
