package dev.cartwise.tagimages.photo;

import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.decode.ImageDecoder;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;

/** A photo, decoded no larger than tags and colours need. */
public final class Photo {

  /** What the colours of a photo are told from. */
  private static final int MIN_SIDE = 120;

  private Photo() {}

  public static RgbImage decode(byte[] file, ImageTagger tagger) throws ImageRefusedException {
    return ImageDecoder.decode(file, Math.max(MIN_SIDE, tagger.decodedSide())).pixels();
  }
}
