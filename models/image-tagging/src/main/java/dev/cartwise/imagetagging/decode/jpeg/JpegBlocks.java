package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;

/** Takes the blocks of a scan one after the other. */
interface JpegBlocks {

  /**
   * Decodes the next block.
   *
   * @param part which component of the scan it belongs to
   */
  void decode(int part, int blockX, int blockY) throws ImageRefusedException;

  /** Forgets what goes on from block to block. */
  void restart();
}
