package dev.cartwise.training.page;

import static dev.cartwise.training.page.Markup.format;

/** An SVG of 520 by 240 units with two axes, in the colours of the page. */
final class Canvas {
  static final int WIDTH = 520;
  static final int HEIGHT = 240;
  static final int LEFT = 46;
  static final int RIGHT = 14;
  static final int BOTTOM = 58;
  static final int TOP = 26;

  private final StringBuilder svg = new StringBuilder();
  private final Axis across;
  private final Axis up;

  Canvas(Names names, Axis across, Axis up) {
    this.across = across;
    this.up = up;
    svg.append(head(names.title(), WIDTH, HEIGHT));
    text(0, 10, "start", names.up());
    text((WIDTH + LEFT) / 2.0, HEIGHT - 8, "middle", names.across());
    for (double value : up.marks()) {
      svg.append(
          format(
              "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' style='stroke:var(--line)'/>",
              LEFT, y(value), WIDTH - RIGHT, y(value)));
      text(LEFT - 6, y(value) + 4, "end", Markup.brief(value));
    }
  }

  static String head(String title, int width, int height) {
    return format(
        "<div class='scroll'><svg%s viewBox='0 0 %d %d' role='img' aria-label='%s'>"
            + "<title>%s</title>",
        width > WIDTH ? " class='wide'" : "",
        width,
        height,
        Markup.escape(title),
        Markup.escape(title));
  }

  static String tail() {
    return "</svg></div>";
  }

  static String label(double x, double y, String anchor, String text) {
    return format(
        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, Markup.escape(text));
  }

  double x(double value) {
    return LEFT + (WIDTH - LEFT - RIGHT) * across.share(value);
  }

  double y(double value) {
    return TOP + (HEIGHT - BOTTOM - TOP) * (1 - up.share(value));
  }

  void text(double x, double y, String anchor, String text) {
    svg.append(label(x, y, anchor, text));
  }

  void draw(String pattern, Object... values) {
    svg.append(format(pattern, values));
  }

  String html() {
    return svg + tail();
  }
}
