package dev.cartwise.training.page;

import static dev.cartwise.training.page.Markup.format;

import java.util.List;

/**
 * Lines through points.
 *
 * @param names of the plot
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param lines what is drawn; points that are no number are left out
 */
public record LinePlot(Names names, Axis across, Axis up, List<Line> lines) {
  private static final String[] COLOURS = {"--mark", "--good", "--bad", "--deep", "--soft"};
  private static final int MOST_DOTS = 40;

  /**
   * One line.
   *
   * @param name as the legend calls it; empty for none
   * @param x values across
   * @param y values up
   * @param dashed whether it is something to compare with
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(String name, double[] x, double[] y, boolean dashed) {}

  /** A line through values at 1, 2, 3, … */
  public static String counted(Names names, List<Double> values) {
    double[] x = new double[values.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1.0;
    }
    double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
    Line line = new Line("", x, y, false);
    return new LinePlot(names, Axis.around(x), Axis.fromZero(values), List.of(line)).html();
  }

  /** The plot as HTML. */
  public String html() {
    Canvas canvas = new Canvas(names, across, up);
    for (double value : across.marks()) {
      canvas.text(
          canvas.x(value), Canvas.HEIGHT - Canvas.BOTTOM + 14, "middle", Markup.brief(value));
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(canvas, lines.get(i), COLOURS[i % COLOURS.length]);
      legend(canvas, i);
    }
    return canvas.html();
  }

  private static void draw(Canvas canvas, Line line, String colour) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < line.x().length; i++) {
      if (Double.isFinite(line.x()[i]) && Double.isFinite(line.y()[i])) {
        double x = canvas.x(line.x()[i]);
        double y = canvas.y(line.y()[i]);
        points.append(format("%.1f,%.1f ", x, y));
        if (!line.dashed() && line.x().length <= MOST_DOTS) {
          canvas.draw("<circle cx='%.1f' cy='%.1f' r='3' style='fill:var(%s)'/>", x, y, colour);
        }
      }
    }
    canvas.draw(
        "<polyline style='fill:none;stroke:var(%s);stroke-width:2%s' points='%s'/>",
        colour, line.dashed() ? ";stroke-dasharray:4 4" : "", points);
  }

  private void legend(Canvas canvas, int line) {
    String name = lines.get(line).name();
    if (!name.isEmpty()) {
      int y = 12 * (line + 1) - 2;
      canvas.draw(
          "<rect x='%d' y='%d' width='12' height='3' style='fill:var(%s)'/>",
          Canvas.WIDTH - 16, y - 4, COLOURS[line % COLOURS.length]);
      canvas.text(Canvas.WIDTH - 20, y, "end", name);
    }
  }
}
