package dev.cartwise.imagetagging.decode.source;

/**
 * What a file says about its picture before anything is decoded.
 *
 * @param format the format by its first bytes
 * @param width in pixels, as the picture is meant to be seen (EXIF orientation applied)
 * @param height in pixels, likewise
 */
public record ImageHeader(ImageFormat format, int width, int height) {}
