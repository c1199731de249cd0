package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ImageLimits;

/** One colour component of a JPEG while it is decoded. */
final class JpegComponent {

  /** The place of each coefficient, in zigzag order, within its block of 8 by 8. */
  static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private final int id;
  private final int across;
  private final int down;
  private final int quantiser;
  private int width;
  private int height;
  private int blocksAcross;
  private int blocksDown;
  private int side;
  private byte[] plane = new byte[0];

  /** The direct coefficient of the block before, which the next one is told relative to. */
  private int prediction;

  /**
   * @param across how many blocks of it lie side by side in a unit of the scan
   * @param down how many lie one above the other
   */
  JpegComponent(int id, int across, int down, int quantiser) {
    this.id = id;
    this.across = across;
    this.down = down;
    this.quantiser = quantiser;
  }

  /**
   * Makes room for the component's samples.
   *
   * @param side how many samples a block of 8 by 8 becomes along each side: 1, 2, 4 or 8
   */
  void layOut(JpegFrame frame, int side) {
    this.side = side;
    this.width = ImageLimits.divideUp(frame.width() * across, frame.maxAcross());
    this.height = ImageLimits.divideUp(frame.height() * down, frame.maxDown());
    this.blocksAcross = frame.unitsAcross() * across;
    this.blocksDown = frame.unitsDown() * down;
    this.plane = new byte[blocksAcross * side * blocksDown * side];
  }

  int id() {
    return id;
  }

  int across() {
    return across;
  }

  int down() {
    return down;
  }

  int quantiser() {
    return quantiser;
  }

  int blocksAcross() {
    return blocksAcross;
  }

  int blocksDown() {
    return blocksDown;
  }

  /** How many blocks across hold something of the picture. */
  int usedBlocksAcross() {
    return ImageLimits.divideUp(width, 8);
  }

  /** How many blocks down hold something of the picture. */
  int usedBlocksDown() {
    return ImageLimits.divideUp(height, 8);
  }

  int side() {
    return side;
  }

  /** How many samples of a row belong to the picture. */
  int sampleWidth() {
    return ImageLimits.divideUp(width * side, 8);
  }

  /** How many rows of samples belong to the picture. */
  int sampleHeight() {
    return ImageLimits.divideUp(height * side, 8);
  }

  byte[] plane() {
    return plane;
  }

  int stride() {
    return blocksAcross * side;
  }

  /** Where the samples of a block begin in the plane. */
  int sampleAt(int blockX, int blockY) {
    return (blockY * stride() + blockX) * side;
  }

  void resetPrediction() {
    prediction = 0;
  }

  int predict(int difference) {
    prediction += difference;
    return prediction;
  }
}
