package dev.cartwise.training.page;

import static dev.cartwise.training.page.Markup.format;

import java.util.List;

/** Figures with intervals around a zero line, one a row, as wide as the page. */
public final class IntervalPlot {
  private static final int WIDTH = 1040;
  private static final int ROW = 34;
  private static final int AXIS = 34;
  private static final double MIDDLE = WIDTH * 0.6;
  private static final double REACH = WIDTH - MIDDLE - Canvas.LEFT;

  private IntervalPlot() {}

  /**
   * Draws intervals.
   *
   * @param title of the plot, for who cannot see it
   * @param across what the axis shows
   */
  public static String of(String title, String across, List<Spread> spreads) {
    double most =
        spreads.stream().mapToDouble(Spread::reach).filter(Double::isFinite).max().orElse(1);
    int height = AXIS + 14 + ROW * spreads.size();
    StringBuilder svg = new StringBuilder(Canvas.head(title, WIDTH, height));
    for (int end = -1; end <= 1; end++) {
      String mark = end == 0 ? "0" : format("%+.3g", end * most);
      svg.append(Canvas.label(MIDDLE + end * REACH, height - 20, "middle", mark));
    }
    svg.append(Canvas.label(MIDDLE, height - 6, "middle", across));
    svg.append(
        format(
            "<line x1='%.1f' y1='4' x2='%.1f' y2='%d' style='stroke:var(--soft)'"
                + " stroke-dasharray='3 3'/>",
            MIDDLE, MIDDLE, height - AXIS));
    for (int i = 0; i < spreads.size(); i++) {
      svg.append(row(spreads.get(i), 20 + ROW * i, REACH / Math.max(most, 1e-9)));
    }
    return svg.append(Canvas.tail()).toString();
  }

  private static String row(Spread spread, int y, double scale) {
    String name = Canvas.label(0, y - 2, "start", spread.name());
    if (Double.isNaN(spread.value())) {
      return name + Canvas.label(0, y + 11, "start", "not measured");
    }
    String numbers = format("%+.4f [%+.4f, %+.4f]", spread.value(), spread.low(), spread.high());
    return name
        + Canvas.label(0, y + 11, "start", numbers)
        + format(
            "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke-linecap='round'"
                + " style='stroke:var(%s);stroke-width:4'/>",
            MIDDLE + scale * spread.low(), y, MIDDLE + scale * spread.high(), y, spread.colour())
        + format(
            "<circle cx='%.1f' cy='%d' r='4.5' style='fill:var(--deep)'/>",
            MIDDLE + scale * spread.value(), y);
  }
}
