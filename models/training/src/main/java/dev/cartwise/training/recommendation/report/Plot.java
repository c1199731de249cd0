package dev.cartwise.training.recommendation.report;

import dev.cartwise.artifactstore.BootstrapInterval;
import java.util.List;
import java.util.Locale;

/** Small plots as inline SVG, 520 by 220 units. */
final class Plot {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 220;
  private static final int LEFT = 54;
  private static final int BOTTOM = 40;
  private static final int TOP = 14;

  private Plot() {}

  /** Bars with a label below and the value above each; values are 0 or more. */
  static String bars(String title, List<String> labels, List<Double> values) {
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    StringBuilder svg = open(title, most);
    double step = (double) (WIDTH - LEFT - 10) / Math.max(1, values.size());
    for (int i = 0; i < values.size(); i++) {
      double x = LEFT + step * i;
      double y = y(values.get(i), most);
      svg.append(
          format(
              "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='#3b6ea5'/>",
              x + step * 0.12, y, step * 0.76, HEIGHT - BOTTOM - y));
      svg.append(text(x + step / 2, y - 3, "middle", format("%.3f", values.get(i))));
      svg.append(text(x + step / 2, HEIGHT - BOTTOM + 14, "middle", labels.get(i)));
    }
    return svg.append("</svg>").toString();
  }

  /** A line through values at x = 1, 2, 3, …; values that are no number are left out. */
  static String line(String title, List<Double> values) {
    double most =
        values.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).max().orElse(1);
    StringBuilder svg = open(title, most);
    double step = (double) (WIDTH - LEFT - 30) / Math.max(1, values.size() - 1);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = LEFT + 10 + step * i;
      if (Double.isFinite(values.get(i))) {
        points.append(format("%.1f,%.1f ", x, y(values.get(i), most)));
        svg.append(
            format(
                "<circle cx='%.1f' cy='%.1f' r='2.5' fill='#3b6ea5'/>", x, y(values.get(i), most)));
      }
      svg.append(text(x, HEIGHT - BOTTOM + 14, "middle", Integer.toString(i + 1)));
    }
    return svg.append("<polyline fill='none' stroke='#3b6ea5' points='")
        .append(points)
        .append("'/></svg>")
        .toString();
  }

  /** Means with intervals around a zero line. */
  static String intervals(String title, List<Comparison> comparisons) {
    double most =
        comparisons.stream()
            .mapToDouble(c -> Math.max(Math.abs(c.gain().low()), Math.abs(c.gain().high())))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    double middle = WIDTH / 2.0 + 60;
    double scale = (WIDTH - middle - 20) / Math.max(most, 1e-9);
    int height = 40 + 26 * comparisons.size();
    StringBuilder svg = new StringBuilder(head(title, height));
    svg.append(
        format(
            "<line x1='%.1f' y1='10' x2='%.1f' y2='%d' stroke='#999'/>",
            middle, middle, height - 10));
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      BootstrapInterval gain = comparison.gain();
      int y = 30 + 26 * i;
      svg.append(
          format(
              "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#3b6ea5' stroke-width='3'/>",
              middle + scale * gain.low(), y, middle + scale * gain.high(), y));
      svg.append(
          format(
              "<circle cx='%.1f' cy='%d' r='4' fill='#1d3557'/>", middle + scale * gain.mean(), y));
      svg.append(
          text(
              4,
              y + 4,
              "start",
              format(
                  "%s: %+.4f [%+.4f, %+.4f]",
                  comparison.other(), gain.mean(), gain.low(), gain.high())));
    }
    return svg.append("</svg>").toString();
  }

  private static StringBuilder open(String title, double most) {
    StringBuilder svg = new StringBuilder(head(title, HEIGHT));
    for (double share : new double[] {0, 0.5, 1}) {
      double y = y(share * most, most);
      svg.append(
          format("<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#ddd'/>", LEFT, y, WIDTH, y));
      svg.append(text(LEFT - 6, y + 4, "end", format("%.3g", share * most)));
    }
    return svg;
  }

  private static String head(String title, int height) {
    return format(
        "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'><title>%s</title>",
        WIDTH, height, ReportPage.escape(title), ReportPage.escape(title));
  }

  private static double y(double value, double most) {
    return TOP + (HEIGHT - BOTTOM - TOP) * (1 - (most > 0 ? value / most : 0));
  }

  private static String text(double x, double y, String anchor, String text) {
    return format(
        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
        x, y, anchor, ReportPage.escape(text));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
