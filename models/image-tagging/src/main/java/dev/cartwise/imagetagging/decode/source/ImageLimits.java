package dev.cartwise.imagetagging.decode.source;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;

/** The sizes that are decoded, checked against a header before anything is allocated. */
public final class ImageLimits {

  /** The longest side of a picture, as Rekognition has it. */
  public static final int MAX_SIDE = 10_000;

  /** The most pixels that a decoded picture may have after its reduction. */
  static final int MAX_DECODED_PIXELS = 1 << 24;

  private static final int MAX_REDUCTION = 32;

  private ImageLimits() {}

  public static void check(int width, int height) throws ImageRefusedException {
    if (width < 1 || height < 1) {
      throw ImageRefusedException.corrupt("the picture has no pixels: " + width + "x" + height);
    }
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new ImageRefusedException(
          Reason.TOO_LARGE,
          "the picture is " + width + "x" + height + " but a side may have " + MAX_SIDE);
    }
  }

  /**
   * The power of two by which to divide both sides.
   *
   * @param minSide neither side becomes shorter than this unless it was
   */
  public static int reduction(int width, int height, int minSide) throws ImageRefusedException {
    int reduction = 1;
    int shorter = Math.min(width, height);
    while (reduction < MAX_REDUCTION && shorter / (reduction * 2) >= minSide) {
      reduction *= 2;
    }
    checkDecoded(divideUp(width, reduction), divideUp(height, reduction), width, height);
    return reduction;
  }

  /** Refuses a picture that is decoded in full size and has more pixels than that may have. */
  public static void checkDecoded(int width, int height) throws ImageRefusedException {
    checkDecoded(width, height, width, height);
  }

  private static void checkDecoded(int decodedWidth, int decodedHeight, int width, int height)
      throws ImageRefusedException {
    if ((long) decodedWidth * decodedHeight > MAX_DECODED_PIXELS) {
      throw new ImageRefusedException(
          Reason.TOO_LARGE,
          "the picture is %dx%d, which is more than %d pixels"
              .formatted(width, height, MAX_DECODED_PIXELS));
    }
  }

  public static int divideUp(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
