package dev.cartwise.imagetagging.decode;

import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.pixels.RgbImage;

/**
 * A decoded picture.
 *
 * @param header the format and the full size
 * @param reduction by what whole number both sides were divided while decoding; 1 for none
 * @param pixels the picture, upright, on white where it was transparent
 */
public record DecodedImage(ImageHeader header, int reduction, RgbImage pixels) {}
