package dev.cartwise.imagetagging.colour;

/**
 * A colour that takes a good part of a picture.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param share how much of the picture it takes, 0 to 1
 */
public record DominantColour(int red, int green, int blue, double share) {

  /** The colour as {@code #rrggbb}. */
  public String hex() {
    return "#%06x".formatted(red << 16 | green << 8 | blue);
  }

  /** The nearest colour name of CSS. */
  public String cssName() {
    return CssColours.nearest(red, green, blue);
  }

  /** One of twelve everyday names. */
  public SimpleColour simple() {
    return SimpleColour.of(red, green, blue);
  }
}
