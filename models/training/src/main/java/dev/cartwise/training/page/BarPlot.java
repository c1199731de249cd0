package dev.cartwise.training.page;

import java.util.List;

/** Bars from zero. */
public final class BarPlot {
  private BarPlot() {}

  /**
   * Draws bars.
   *
   * @param labels below the bars
   * @param notes below the labels
   * @param values 0 or more
   */
  public static String of(
      Names names, List<String> labels, List<String> notes, List<Double> values) {
    Canvas canvas = new Canvas(names, Axis.SHARE, Axis.fromZero(values));
    double step = 1.0 / Math.max(1, values.size());
    double width = canvas.x(step) - canvas.x(0);
    for (int i = 0; i < values.size(); i++) {
      double middle = canvas.x(step * (i + 0.5));
      double y = canvas.y(values.get(i));
      canvas.draw(
          "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2' style='fill:var(--mark)'/>",
          middle - width * 0.34, y, width * 0.68, canvas.y(0) - y);
      canvas.text(middle, y - 4, "middle", Markup.format("%.3f", values.get(i)));
      canvas.text(middle, canvas.y(0) + 14, "middle", labels.get(i));
      canvas.text(middle, canvas.y(0) + 28, "middle", notes.get(i));
    }
    return canvas.html();
  }
}
