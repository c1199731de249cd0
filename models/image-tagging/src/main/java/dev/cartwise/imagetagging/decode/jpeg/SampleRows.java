package dev.cartwise.imagetagging.decode.jpeg;

/** The rows of one JPEG component, stretched linearly to the width and height of the picture. */
final class SampleRows {

  private static final int ONE = 16;

  private final JpegComponent component;
  private final int across;
  private final int maxAcross;
  private final int maxDown;
  private final int[] row;
  private final int[] blend;

  SampleRows(JpegComponent component, JpegFrame frame, int width) {
    this.component = component;
    this.across = component.across();
    this.maxAcross = frame.maxAcross();
    this.maxDown = frame.maxDown();
    this.row = new int[width];
    this.blend = new int[component.sampleWidth()];
  }

  /** Row {@code y} of the picture, valid until the next call. */
  int[] at(int y) {
    byte[] plane = component.plane();
    int place = place(y, component.down(), maxDown);
    int last = component.sampleHeight() - 1;
    int upper = clamp(Math.floorDiv(place, ONE), last) * component.stride();
    int lower = clamp(Math.floorDiv(place, ONE) + 1, last) * component.stride();
    int weight = Math.floorMod(place, ONE);
    if (across == maxAcross && weight == 0) {
      for (int x = 0; x < row.length; x++) {
        row[x] = plane[upper + x] & 0xff;
      }
      return row;
    }
    for (int x = 0; x < blend.length; x++) {
      blend[x] = (plane[upper + x] & 0xff) * (ONE - weight) + (plane[lower + x] & 0xff) * weight;
    }
    int end = blend.length - 1;
    for (int x = 0; x < row.length; x++) {
      int across16 = place(x, across, maxAcross);
      int left = clamp(across16 >> 4, end);
      int right = clamp((across16 >> 4) + 1, end);
      int share = across16 & ONE - 1;
      row[x] = blend[left] * (ONE - share) + blend[right] * share + ONE * ONE / 2 >> 8;
    }
    return row;
  }

  /** Where the middle of a pixel lies among the middles of samples, in sixteenths. */
  private static int place(int pixel, int own, int most) {
    return own == most
        ? pixel * ONE
        : Math.floorDiv((2 * pixel + 1) * own * ONE, 2 * most) - ONE / 2;
  }

  private static int clamp(int index, int last) {
    return index < 0 ? 0 : Math.min(index, last);
  }
}
