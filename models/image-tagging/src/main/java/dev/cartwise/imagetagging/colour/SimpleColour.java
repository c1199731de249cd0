package dev.cartwise.imagetagging.colour;

import java.util.Locale;

/** The twelve colour names that everybody knows. */
public enum SimpleColour {
  BLACK,
  WHITE,
  GREY,
  RED,
  ORANGE,
  BROWN,
  YELLOW,
  GREEN,
  CYAN,
  BLUE,
  PURPLE,
  PINK;

  /** The name as it is shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name by hue, saturation and lightness. */
  static SimpleColour of(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    double light = (most + least) / 510.0;
    int spread = most - least;
    if (light < 0.1 || most < 45) {
      return BLACK;
    }
    if (light > 0.93) {
      return WHITE;
    }
    double saturation = spread / (255.0 * (1 - Math.abs(2 * light - 1)));
    if (spread < 24 || saturation < 0.15) {
      return light > 0.85 ? WHITE : GREY;
    }
    return byHue(hue(red, green, blue, most, spread), light, saturation);
  }

  private static double hue(int red, int green, int blue, int most, int spread) {
    if (most == red) {
      return (60.0 * (green - blue) / spread + 360) % 360;
    }
    return most == green ? 60.0 * (blue - red) / spread + 120 : 60.0 * (red - green) / spread + 240;
  }

  private static SimpleColour byHue(double hue, double light, double saturation) {
    boolean warm = hue >= 12 && hue < 48;
    if (warm && (light < 0.42 || light < 0.72 && saturation < 0.5)) {
      return BROWN;
    }
    if (hue < 12 || hue >= 345) {
      return light > 0.7 ? PINK : RED;
    }
    if (hue < 42) {
      return ORANGE;
    }
    if (hue < 70) {
      return YELLOW;
    }
    if (hue < 160) {
      return GREEN;
    }
    if (hue < 195) {
      return CYAN;
    }
    if (hue < 255) {
      return BLUE;
    }
    return hue < 300 ? PURPLE : light < 0.4 ? PURPLE : PINK;
  }
}
