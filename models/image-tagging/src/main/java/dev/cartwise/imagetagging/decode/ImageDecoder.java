package dev.cartwise.imagetagging.decode;

import dev.cartwise.imagetagging.decode.gif.GifSource;
import dev.cartwise.imagetagging.decode.jpeg.JpegSource;
import dev.cartwise.imagetagging.decode.png.PngSource;
import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;
import dev.cartwise.imagetagging.decode.source.ImageSource;
import dev.cartwise.imagetagging.decode.webp.WebpSource;

/**
 * Decodes pictures by what is in the file.
 *
 * <p>Colour profiles are ignored: CMYK is taken as Adobe writes it, everything else as sRGB.
 */
public final class ImageDecoder {

  private ImageDecoder() {}

  /**
   * What the file says about its picture.
   *
   * @throws ImageRefusedException if it is no picture that is decoded
   */
  public static ImageHeader header(byte[] file) throws ImageRefusedException {
    return source(file).header();
  }

  /**
   * Decodes a picture in full size, up to 16 million pixels.
   *
   * @throws ImageRefusedException if it cannot be decoded whole
   */
  public static DecodedImage decode(byte[] file) throws ImageRefusedException {
    return decode(file, ImageLimits.MAX_SIDE);
  }

  /**
   * Decodes a picture reduced by a power of two, which is faster and takes less memory.
   *
   * @param minSide how many pixels the shorter side keeps at least, if it has them
   * @throws ImageRefusedException if it cannot be decoded whole
   */
  public static DecodedImage decode(byte[] file, int minSide) throws ImageRefusedException {
    ImageSource source = source(file);
    ImageHeader header = source.header();
    int reduction = ImageLimits.reduction(header.width(), header.height(), minSide);
    try {
      return new DecodedImage(header, reduction, source.decode(reduction));
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new ImageRefusedException(Reason.CORRUPT, "the file contradicts itself", e);
    }
  }

  private static ImageSource source(byte[] file) throws ImageRefusedException {
    if (file.length == 0) {
      throw new ImageRefusedException(Reason.EMPTY, "the file is empty");
    }
    ImageFormat format =
        ImageFormat.of(file)
            .orElseThrow(
                () ->
                    new ImageRefusedException(
                        Reason.UNKNOWN_FORMAT,
                        "the file is neither JPEG nor PNG nor GIF nor WebP"));
    return switch (format) {
      case JPEG -> JpegSource.open(file);
      case PNG -> PngSource.open(file);
      case GIF -> GifSource.open(file);
      case WEBP -> WebpSource.open(file);
      case AVIF, HEIC ->
          throw ImageRefusedException.unsupported(
              format + " is not decoded; send JPEG, PNG, GIF or WebP");
    };
  }
}
