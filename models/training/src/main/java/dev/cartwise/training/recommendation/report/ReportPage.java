package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.LearningCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one HTML page that needs no other file. */
final class ReportPage {

  private static final String STYLE =
      """
      :root{--ink:#1b2733;--soft:#5c6b7a;--line:#e3e8ee;--card:#fff;--back:#f5f7fa;--mark:#2f6db3;
      --deep:#173f6d;--good:#1f8a5b;--bad:#b3412f}
      @media(prefers-color-scheme:dark){:root{--ink:#e6ebf1;--soft:#9fb0c1;--line:#2c3845;
      --card:#18222d;--back:#0f171f;--mark:#6ea8e6;--deep:#a9cdf5;--good:#56c795;--bad:#ef8a78}}
      *{box-sizing:border-box}body{font:15px/1.55 system-ui,sans-serif;color:var(--ink);
      background:var(--back);margin:0}main{max-width:66rem;margin:0 auto;padding:2rem 1.2rem 4rem}
      h1{font-size:1.7rem;margin:.2rem 0}h2{font-size:1.05rem;margin:0 0 .2rem}
      p{color:var(--soft);margin:.1rem 0 .8rem}section{background:var(--card);
      border:1px solid var(--line);border-radius:.7rem;padding:1.1rem 1.3rem;margin:1rem 0}
      .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;
      margin:1.2rem 0}.tile{background:var(--card);border:1px solid var(--line);
      border-radius:.7rem;padding:.8rem 1rem}.tile b{display:block;font-size:1.6rem;
      font-variant-numeric:tabular-nums}.tile span{color:var(--soft);font-size:.85rem}
      .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(24rem,1fr));gap:1rem}
      .pair section{margin:0}svg{width:100%;font-size:10px;fill:var(--soft)}figure{margin:0}
      table{border-collapse:collapse;width:100%;font-size:.92rem}td,th{padding:.3rem .6rem;
      text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
      td.number{text-align:right;font-variant-numeric:tabular-nums}th{color:var(--soft);
      font-weight:600}.hit{color:var(--good);font-weight:600}.miss{color:var(--bad)}
      .scroll{overflow-x:auto}
      """;

  private final Report report;
  private final StringBuilder page = new StringBuilder();

  ReportPage(Report report) {
    this.report = report;
  }

  String html() {
    page.append("<!doctype html><html lang='en'><head><meta charset='utf-8'>")
        .append("<meta name='viewport' content='width=device-width,initial-scale=1'>")
        .append("<title>Recommendation report</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><p>Cartwise recommendation report</p><h1>")
        .append(escape(report.title()))
        .append("</h1><div class='tiles'>");
    tile(metric(), number(report.ndcg()));
    tile("of the items are shown to somebody", percent(report.coverage()));
    tile("Gini of what is shown, 0 to 1", number(report.gini()));
    for (Comparison comparison : report.comparisons()) {
      tile(metric() + " against " + comparison.other(), signed(comparison.gain().mean()));
    }
    page.append("</div>");
    open("Against other rankers", "NDCG gained per question, with a 95 % bootstrap interval.");
    page.append(
        Plot.intervals("gain over other rankers", "gain in " + metric(), report.comparisons()));
    close();
    page.append("<div class='pair'>");
    slices(
        "By length of the history",
        "Touches before the question.",
        "touches",
        report.byHistoryLength());
    slices(
        "By popularity of the right answer",
        "Tenths of the items; tenth 1 holds the rarest.",
        "tenth of the items",
        report.byPopularityDecile());
    page.append("</div>");
    curves();
    examples();
    weights();
    open("Figures", "Everything that was measured.");
    page.append("<table>");
    rows("", report.figures());
    page.append("</table>");
    close();
    return page.append("</main></body></html>\n").toString();
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
    page.append("<div class='pair' style='margin-top:1rem'>");
    open("Loss of the sequence model", "Cross-entropy by pass, in nats.");
    page.append(
        Plot.line(
            new Plot.Names("loss by pass", "pass", "nats"),
            points.stream().map(Point::loss).toList()));
    close();
    open(
        "Validation of the sequence model",
        "NDCG@20 by pass; pass "
            + curve.bestEpoch()
            + " was kept; the training was stopped by "
            + curve.stoppedBy()
            + ".");
    page.append(
        Plot.line(
            new Plot.Names("validation NDCG@20 by pass", "pass", "NDCG@20"),
            points.stream().map(Point::validation).toList()));
    close();
    page.append("</div>");
  }

  private void examples() {
    open(
        "Examples",
        "What some shoppers had touched, what they took next, and what they were shown.");
    page.append("<div class='scroll'><table><tr><th>latest items</th><th>taken next</th>")
        .append("<th>its rank</th><th>first of the answer</th></tr>");
    for (Example example : report.examples()) {
      Integer rank = example.rank();
      boolean found = rank != null && rank <= report.depth();
      page.append("<tr><td>")
          .append(escape(String.join(" · ", example.history())))
          .append("</td><td>")
          .append(escape(example.taken()))
          .append("</td><td class='")
          .append(found ? "hit'>" + rank : "miss'>beyond " + report.depth())
          .append("</td><td>")
          .append(escape(String.join(" · ", example.first())))
          .append("</td></tr>");
    }
    page.append("</table></div>");
    close();
  }

  private void weights() {
    if (report.weights().isEmpty()) {
      return;
    }
    open("Weights of the blend", "What each piece of evidence counts.");
    page.append("<table>");
    report
        .weights()
        .forEach(
            (name, weight) -> row(name.toLowerCase(Locale.ROOT).replace('_', ' '), number(weight)));
    page.append("</table>");
    close();
  }

  private void slices(String title, String what, String across, List<Slice> slices) {
    open(title, what);
    page.append(
        Plot.bars(
            new Plot.Names(title, across, metric()),
            slices.stream().map(Slice::label).toList(),
            slices.stream().map(Slice::questions).toList(),
            slices.stream().map(Slice::ndcg).toList()));
    close();
  }

  private void rows(String prefix, Map<?, ?> figures) {
    figures.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> nested) {
            rows(prefix + name + " ", nested);
          } else if (value instanceof Double figure) {
            row(prefix + name, number(figure));
          } else {
            row(prefix + name, String.valueOf(value));
          }
        });
  }

  private void row(String name, String value) {
    page.append("<tr><td>")
        .append(escape(name))
        .append("</td><td class='number'>")
        .append(escape(value))
        .append("</td></tr>");
  }

  private void tile(String what, String value) {
    page.append("<div class='tile'><b>")
        .append(escape(value))
        .append("</b><span>")
        .append(escape(what))
        .append("</span></div>");
  }

  private void open(String title, String what) {
    page.append("<section><h2>").append(escape(title)).append("</h2><p>");
    page.append(escape(what)).append("</p><figure>");
  }

  private void close() {
    page.append("</figure></section>");
  }

  private static String number(double value) {
    return !Double.isFinite(value) ? "–" : format("%.4f", value);
  }

  private static String signed(double value) {
    return !Double.isFinite(value) ? "–" : format("%+.4f", value);
  }

  private static String percent(double value) {
    return !Double.isFinite(value) ? "–" : format("%.1f %%", 100 * value);
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
