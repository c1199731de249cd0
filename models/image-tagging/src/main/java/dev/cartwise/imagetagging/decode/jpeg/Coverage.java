package dev.cartwise.imagetagging.decode.jpeg;

import java.util.HashMap;
import java.util.Map;

/** Which coefficients of a JPEG have come with all their bits: what a file without an end lacks. */
final class Coverage {

  private static final long ALL = -1;

  /** A bit a coefficient, in zigzag order. */
  private final Map<JpegComponent, Long> exact = new HashMap<>();

  /** Notes a scan that was decoded to its end. */
  void add(JpegScan scan) {
    if (scan.low() == 0) {
      long coefficients = ALL << scan.first() & ALL >>> 63 - scan.last();
      scan.parts().forEach(part -> exact.merge(part.component(), coefficients, (a, b) -> a | b));
    }
  }

  /** Whether no scan of the frame can be missing. */
  boolean isComplete(JpegFrame frame) {
    return frame.components().stream().allMatch(each -> exact.getOrDefault(each, 0L) == ALL);
  }
}
