package dev.cartwise.imagetagging.pixels;

/**
 * A decoded picture: sRGB, upright, without transparency.
 *
 * <p>The pixels are not copied; nobody may change them afterwards.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 * @param rgb {@code byte[height * width * 3]}, row-major, unsigned red, green, blue of each pixel
 */
public record RgbImage(int width, int height, byte[] rgb) {

  /**
   * @throws IllegalArgumentException if the array is not of that size
   */
  public RgbImage {
    if (width < 1 || height < 1 || rgb.length != Math.multiplyExact(3L * width, (long) height)) {
      throw new IllegalArgumentException(
          "a picture of " + width + " × " + height + " pixels has not " + rgb.length + " bytes");
    }
  }
}
