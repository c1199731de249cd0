package dev.cartwise.imagetagging.decode.source;

import dev.cartwise.imagetagging.pixels.RgbImage;

/** A file whose header has been read and found within the limits. */
public interface ImageSource {

  ImageHeader header();

  /**
   * Decodes the picture, upright.
   *
   * @param reduction a power of two by which both sides are divided
   */
  RgbImage decode(int reduction) throws ImageRefusedException;
}
