package dev.cartwise.training.recommendation.report;

import dev.cartwise.artifactstore.promotion.BootstrapInterval;
import java.util.List;
import java.util.Locale;

/** Small plots as inline SVG, 520 by 240 units or twice as wide, in the colours of the page. */
final class Plot {

  private static final int WIDTH = 520;
  private static final int WIDE = 1040;
  private static final int HEIGHT = 240;
  private static final int LEFT = 46;
  private static final int RIGHT = 10;
  private static final int BOTTOM = 58;
  private static final int TOP = 26;
  private static final int MOST_LABELS = 12;
  private static final int ROW = 34;
  private static final int AXIS = 34;

  private Plot() {}

  /**
   * What a plot and its axes are called.
   *
   * @param title of the plot, for who cannot see it
   * @param across what the horizontal axis shows
   * @param up what the vertical axis shows
   */
  record Names(String title, String across, String up) {}

  /** Bars with a label and a count below and the value above each; values are 0 or more. */
  static String bars(Names names, List<String> labels, List<Integer> counts, List<Double> values) {
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    StringBuilder svg = open(names, most);
    double step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, values.size());
    for (int i = 0; i < values.size(); i++) {
      double middle = LEFT + step * (i + 0.5);
      double y = y(values.get(i), most);
      svg.append(
          format(
              "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2'"
                  + " style='fill:var(--mark)'/>",
              middle - step * 0.34, y, step * 0.68, HEIGHT - BOTTOM - y));
      svg.append(text(middle, y - 4, "middle", format("%.3f", values.get(i))));
      svg.append(text(middle, HEIGHT - BOTTOM + 14, "middle", labels.get(i)));
      svg.append(text(middle, HEIGHT - BOTTOM + 28, "middle", "n=" + counts.get(i)));
    }
    return svg.append("</svg>").toString();
  }

  /** A line through values at x = 1, 2, 3, …; values that are no number are left out. */
  static String line(Names names, List<Double> values) {
    double most =
        values.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).max().orElse(1);
    StringBuilder svg = open(names, most);
    double step = (double) (WIDTH - LEFT - RIGHT - 20) / Math.max(1, values.size() - 1);
    int every = Math.max(1, (values.size() + MOST_LABELS - 1) / MOST_LABELS);
    StringBuilder points = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = LEFT + 10 + step * i;
      if (Double.isFinite(values.get(i))) {
        points.append(format("%.1f,%.1f ", x, y(values.get(i), most)));
        marks.append(
            format(
                "<circle cx='%.1f' cy='%.1f' r='3' style='fill:var(--deep)'/>",
                x, y(values.get(i), most)));
      }
      if (i % every == 0) {
        svg.append(text(x, HEIGHT - BOTTOM + 14, "middle", Integer.toString(i + 1)));
      }
    }
    svg.append("<polyline style='fill:none;stroke:var(--mark);stroke-width:2' points='");
    return svg.append(points).append("'/>").append(marks).append("</svg>").toString();
  }

  /** Means with intervals around a zero line, one row a rival, as wide as the page. */
  static String intervals(String title, String across, List<Comparison> comparisons) {
    double most =
        comparisons.stream()
            .mapToDouble(c -> Math.max(Math.abs(c.gain().low()), Math.abs(c.gain().high())))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    double middle = WIDE * 0.6;
    double reach = WIDE - middle - LEFT;
    double scale = reach / Math.max(most, 1e-9);
    int height = AXIS + 14 + ROW * comparisons.size();
    StringBuilder svg = new StringBuilder(head(title, WIDE, height));
    for (int end = -1; end <= 1; end++) {
      svg.append(
          text(
              middle + end * reach,
              height - 20,
              "middle",
              end == 0 ? "0" : format("%+.3g", end * most)));
    }
    svg.append(text(middle, height - 6, "middle", across));
    svg.append(
        format(
            "<line x1='%.1f' y1='4' x2='%.1f' y2='%d' style='stroke:var(--soft)'"
                + " stroke-dasharray='3 3'/>",
            middle, middle, height - AXIS));
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      BootstrapInterval gain = comparison.gain();
      int y = 20 + ROW * i;
      svg.append(text(0, y - 2, "start", comparison.other()));
      if (Double.isNaN(gain.mean())) {
        svg.append(text(0, y + 11, "start", "not measured"));
        continue;
      }
      String colour = gain.low() > 0 ? "--good" : gain.high() < 0 ? "--bad" : "--soft";
      svg.append(
          format(
              "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke-linecap='round'"
                  + " style='stroke:var(%s);stroke-width:4'/>",
              middle + scale * gain.low(), y, middle + scale * gain.high(), y, colour));
      svg.append(
          format(
              "<circle cx='%.1f' cy='%d' r='4.5' style='fill:var(--deep)'/>",
              middle + scale * gain.mean(), y));
      svg.append(
          text(
              0,
              y + 11,
              "start",
              format("%+.4f [%+.4f, %+.4f]", gain.mean(), gain.low(), gain.high())));
    }
    return svg.append("</svg>").toString();
  }

  private static StringBuilder open(Names names, double most) {
    StringBuilder svg = new StringBuilder(head(names.title(), WIDTH, HEIGHT));
    svg.append(text(0, 10, "start", names.up()));
    svg.append(text((WIDTH + LEFT) / 2.0, HEIGHT - 8, "middle", names.across()));
    for (double share : new double[] {0, 0.5, 1}) {
      double y = y(share * most, most);
      svg.append(
          format(
              "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' style='stroke:var(--line)'/>",
              LEFT, y, WIDTH - RIGHT, y));
      svg.append(text(LEFT - 6, y + 4, "end", format("%.3g", share * most)));
    }
    return svg;
  }

  private static String head(String title, int width, int height) {
    return format(
        "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'><title>%s</title>",
        width, height, ReportPage.escape(title), ReportPage.escape(title));
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
