package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.IntervalPlot;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Spread;
import dev.cartwise.training.page.Table;
import java.util.List;
import java.util.stream.Stream;

/** The new model beside the other models, the champion and the rules of thumb. */
final class ContestantSections {
  private ContestantSections() {}

  static void add(HtmlPage page, Findings findings) {
    List<Spread> gains =
        findings.contestants().stream()
            .skip(1)
            .map(
                each ->
                    new Spread(
                        named(each), each.gain().value(), each.gain().low(), each.gain().high()))
            .toList();
    page.add(
        new Section(
            "Against the others 与其他模型相比",
            "Log loss of each less that of "
                + findings.chosen().name()
                + ", with a 95 % interval over shoppers. To the right of zero, the new model is"
                + " better. 零线右侧表示新模型更好。",
            IntervalPlot.of("log loss against the new model", "nats an example 每样本奈特", gains)));
    Table table = new Table(headings(findings));
    for (ContestantFigures each : findings.contestants()) {
      table.row(
          named(each),
          each.figures().values().stream().map(FigureNames::withInterval).toArray(String[]::new));
    }
    page.add(
        new Section(
            "All figures 全部指标",
            "Each with a 95 % bootstrap interval that draws shoppers. Accuracy, precision, recall"
                + " and F1 are at a threshold chosen on training data. 括号内为按购物者重抽样的 95% 区间。",
            table.html()));
  }

  private static String named(ContestantFigures each) {
    return each.name()
        + switch (each.role()) {
          case MODEL -> "";
          case CHAMPION -> " (champion 现役)";
          case BASELINE -> " (baseline 基线)";
        };
  }

  private static String[] headings(Findings findings) {
    return Stream.concat(
            Stream.of("model 模型"),
            findings.chosen().figures().keySet().stream().map(FigureNames::of))
        .toArray(String[]::new);
  }
}
