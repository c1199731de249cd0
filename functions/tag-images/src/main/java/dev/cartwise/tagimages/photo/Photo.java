package dev.cartwise.tagimages.photo;

import dev.cartwise.imagetagging.decode.ImageDecoder;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;

/** A photo, decoded no larger than tags and colours need. */
public final class Photo {

  /** How many pixels the shorter side keeps at least: more than any model's input has. */
  private static final int MIN_SIDE = 256;

  private Photo() {}

  public static RgbImage decode(byte[] file) throws ImageRefusedException {
    return ImageDecoder.decode(file, MIN_SIDE).pixels();
  }
}
