package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.HashSet;
import java.util.Set;

/**
 * The scans that a JPEG may have, counted by the blocks that they pass.
 *
 * <p>A few bytes can tell a scan of a progressive JPEG to pass over millions of blocks, so that
 * neither the file's length nor the number of its scans bounds the work. Cameras and editors write
 * up to some 14 scans; a picture of 10,000 by 10,000 pixels in full colour may have 21.
 */
final class ScanLimits {

  private static final int MAX_SCANS = 100;
  private static final long MAX_BLOCKS = 100_000_000;

  private final boolean progressive;
  private final Set<JpegComponent> whole = new HashSet<>();
  private int scans;
  private long blocks;

  ScanLimits(boolean progressive) {
    this.progressive = progressive;
  }

  /** Counts a scan before it is decoded. */
  void admit(JpegScan scan) throws ImageRefusedException {
    if (++scans > MAX_SCANS) {
      throw ImageRefusedException.unsupported("the JPEG has more than " + MAX_SCANS + " scans");
    }
    blocks += scan.blocks();
    if (blocks > MAX_BLOCKS) {
      throw ImageRefusedException.unsupported("the JPEG has too many scans for its size");
    }
    for (JpegScan.Part part : scan.parts()) {
      if (!progressive && !whole.add(part.component())) {
        throw ImageRefusedException.corrupt("a component of the JPEG comes twice");
      }
    }
  }
}
