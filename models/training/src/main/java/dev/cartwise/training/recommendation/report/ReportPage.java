package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.recommendation.neural.LearningCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one HTML page that needs no other file. */
final class ReportPage {

  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
          + "svg{width:100%;max-width:38rem;font-size:10px}"
          + "table{border-collapse:collapse}td,th{padding:.2rem .7rem;text-align:left;"
          + "border-bottom:1px solid #ddd}figure{margin:1.2rem 0}";

  private final Report report;

  ReportPage(Report report) {
    this.report = report;
  }

  String html() {
    StringBuilder page = new StringBuilder("<!doctype html><html lang='en'><head>");
    page.append("<meta charset='utf-8'><title>Recommendation report</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>Recommendation: ")
        .append(escape(report.protocol()))
        .append("</h1>");
    page.append("<h2>Figures</h2><table>");
    rows("", report.figures(), page);
    row("coverage of items in the first ten", number(report.coverage()), page);
    row("Gini of items in the first ten", number(report.gini()), page);
    page.append("</table>");
    section("Against other rankers, NDCG@20 gained with 95 % bootstrap intervals", page);
    figure(Plot.intervals("gain over other rankers", report.comparisons()), page);
    curves(page);
    slices("By length of the history, NDCG@20", report.byHistoryLength(), page);
    slices(
        "By popularity of the right answer, NDCG@20 (tenth 1 is the rarest)",
        report.byPopularityDecile(),
        page);
    section("Weights of the blend", page);
    page.append("<table>");
    report.weights().forEach((name, weight) -> row(name, number(weight), page));
    page.append("</table>");
    examples(page);
    return page.append("</body></html>\n").toString();
  }

  private void curves(StringBuilder page) {
    List<Point> points = report.curve().points();
    section("Learning curve of the sequence model", page);
    page.append("<p>Kept: pass ").append(report.curve().bestEpoch()).append(".</p>");
    figure(Plot.line("loss by pass", points.stream().map(Point::loss).toList()), page);
    figure(
        Plot.line("validation NDCG@20 by pass", points.stream().map(Point::validation).toList()),
        page);
  }

  private void examples(StringBuilder page) {
    section("Examples", page);
    page.append("<table><tr><th>latest items</th><th>taken next</th><th>its rank</th>")
        .append("<th>first of the answer</th></tr>");
    for (Example example : report.examples()) {
      page.append("<tr><td>")
          .append(escape(String.join(" ", example.history())))
          .append("</td><td>")
          .append(escape(example.taken()))
          .append("</td><td>")
          .append(example.rank())
          .append("</td><td>")
          .append(escape(String.join(" ", example.first())))
          .append("</td></tr>");
    }
    page.append("</table>");
  }

  private static void slices(String title, List<Slice> slices, StringBuilder page) {
    section(title, page);
    figure(
        Plot.bars(
            title,
            slices.stream().map(s -> s.label() + " (" + s.questions() + ")").toList(),
            slices.stream().map(Slice::ndcg).toList()),
        page);
  }

  private static void rows(String prefix, Map<?, ?> figures, StringBuilder page) {
    figures.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> nested) {
            rows(prefix + name + " ", nested, page);
          } else {
            row(prefix + name, String.valueOf(value), page);
          }
        });
  }

  private static void row(String name, String value, StringBuilder page) {
    page.append("<tr><td>")
        .append(escape(name))
        .append("</td><td>")
        .append(escape(value))
        .append("</td></tr>");
  }

  private static void section(String title, StringBuilder page) {
    page.append("<h2>").append(escape(title)).append("</h2>");
  }

  private static void figure(String svg, StringBuilder page) {
    page.append("<figure>").append(svg).append("</figure>");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
