package dev.cartwise.imagetagging.pixels;

/**
 * Which part of a picture goes where in the network's input.
 *
 * @param source the part of the picture, in its pixels
 * @param target the part of the input that it fills
 */
record Window(Box source, Box target) {

  /**
   * A rectangle of whole pixels.
   *
   * @param left first column
   * @param top first row
   * @param width columns, at least 1
   * @param height rows, at least 1
   */
  record Box(int left, int top, int width, int height) {}

  static Window of(Fit fit, int width, int height, int inputWidth, int inputHeight) {
    Box all = new Box(0, 0, width, height);
    Box input = new Box(0, 0, inputWidth, inputHeight);
    return switch (fit) {
      case STRETCH -> new Window(all, input);
      case LETTERBOX -> new Window(all, inscribed(input, width, height));
      case CROP -> new Window(inscribed(all, inputWidth, inputHeight), input);
    };
  }

  /** The largest centred box of that aspect in another. */
  private static Box inscribed(Box outer, int width, int height) {
    long byHeight = (long) outer.height * width;
    long byWidth = (long) outer.width * height;
    int w = outer.width;
    int h = outer.height;
    if (byHeight < byWidth) {
      w = atLeastOne(byHeight, height);
    } else {
      h = atLeastOne(byWidth, width);
    }
    return new Box(outer.left + (outer.width - w) / 2, outer.top + (outer.height - h) / 2, w, h);
  }

  private static int atLeastOne(long numerator, int denominator) {
    return (int) Math.max(1, (numerator + denominator / 2) / denominator);
  }
}
