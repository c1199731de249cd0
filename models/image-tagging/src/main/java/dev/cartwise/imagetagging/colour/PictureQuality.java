package dev.cartwise.imagetagging.colour;

/**
 * How well a picture, or a part of one, is taken.
 *
 * @param brightness mean of its lightness, 0 to 100
 * @param sharpness how much lightness differs from the surroundings' mean, 0 to 100
 * @param contrast spread of its lightness, 0 to 100
 */
public record PictureQuality(double brightness, double sharpness, double contrast) {}
