package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.page.BarPlot;
import dev.cartwise.training.page.HtmlPage;
import dev.cartwise.training.page.IntervalPlot;
import dev.cartwise.training.page.LinePlot;
import dev.cartwise.training.page.Markup;
import dev.cartwise.training.page.Names;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Table;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.LearningCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one HTML page that needs no other file. */
final class ReportPage {

  private final Report report;
  private final HtmlPage page;

  ReportPage(Report report) {
    this.report = report;
    this.page = new HtmlPage("Recommendation report", report.title());
  }

  String html() {
    page.tile(metric(), Markup.number(report.ndcg()));
    page.tile("of the items are shown to somebody", Markup.percent(report.coverage()));
    page.tile("Gini of what is shown, 0 to 1", Markup.number(report.gini()));
    for (Comparison comparison : report.comparisons()) {
      page.tile(
          metric() + " against " + comparison.other(), Markup.signed(comparison.gain().mean()));
    }
    page.add(
        new Section(
            "Against other rankers",
            "NDCG gained per question, with a 95 % bootstrap interval.",
            IntervalPlot.of(
                "gain over other rankers",
                "gain in " + metric(),
                report.comparisons().stream().map(Comparison::spread).toList())));
    RankerTable.sections(report.figures()).forEach(page::add);
    page.pair(
        slices(
            "By length of the history",
            "Touches before the question.",
            "touches",
            report.byHistoryLength()),
        slices(
            "By popularity of the right answer",
            "Tenths of the items; tenth 1 holds the rarest.",
            "tenth of the items",
            report.byPopularityDecile()));
    ExposureSections.add(page, report);
    curves();
    page.add(
        new Section(
            "Examples",
            "What some shoppers had touched, what they took next, and what they were shown.",
            ExampleTable.html(report.examples(), report.depth())));
    weights();
    Table figures = new Table();
    rows(figures, "", report.figures());
    page.add(new Section("Figures", "Everything that was measured.", figures.html()));
    return page.html();
  }

  private String metric() {
    return "NDCG@" + report.depth();
  }

  private void curves() {
    LearningCurve curve = report.curve();
    if (curve == null) {
      return;
    }
    List<Point> points = curve.points();
    page.pair(
        new Section(
            "Loss of the sequence model",
            "Cross-entropy by pass, in nats.",
            LinePlot.counted(
                new Names("loss by pass", "pass", "nats"),
                points.stream().map(Point::loss).toList())),
        new Section(
            "Validation of the sequence model",
            "NDCG@20 by pass; pass "
                + curve.bestEpoch()
                + " was kept; the training was stopped by "
                + curve.stoppedBy()
                + ".",
            LinePlot.counted(
                new Names("validation NDCG@20 by pass", "pass", "NDCG@20"),
                points.stream().map(Point::validation).toList())));
  }

  private void weights() {
    if (report.weights().isEmpty()) {
      return;
    }
    Table table = new Table();
    report
        .weights()
        .forEach(
            (name, weight) ->
                table.row(name.toLowerCase(Locale.ROOT).replace('_', ' '), Markup.number(weight)));
    page.add(
        new Section(
            "Weights of the blend",
            "What each piece of evidence counts, and, where the first fifty items are re-ranked,"
                + " how far it lies below that for the strongest of them.",
            table.html()));
  }

  private Section slices(String title, String what, String across, List<Slice> slices) {
    return new Section(
        title,
        what,
        BarPlot.of(
            new Names(title, across, metric()),
            slices.stream().map(Slice::label).toList(),
            slices.stream().map(slice -> "n=" + slice.questions()).toList(),
            slices.stream().map(Slice::ndcg).toList()));
  }

  private static void rows(Table table, String prefix, Map<?, ?> figures) {
    figures.forEach(
        (name, value) -> {
          if (prefix.isEmpty() && RankerTable.shows(name.toString())) {
            return;
          }
          if (value instanceof Map<?, ?> nested) {
            rows(table, prefix + name + " ", nested);
          } else if (value instanceof Double figure) {
            table.row(prefix + name, Markup.number(figure));
          } else {
            table.row(prefix + name, String.valueOf(value));
          }
        });
  }
}
