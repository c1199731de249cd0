package dev.cartwise.imagetagging.decode.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A format of pictures, told by a file's first bytes and never by its name. */
public enum ImageFormat {
  /** Baseline and progressive, 8 bits: grey, YCbCr, RGB, CMYK and YCCK. */
  JPEG,
  /** Every colour type, bit depth and interlacing. */
  PNG,
  /** The first frame. */
  GIF,
  /** Lossy and lossless, with or without alpha; the first frame. */
  WEBP,
  /** Recognised and refused. */
  AVIF,
  /** Recognised and refused. */
  HEIC;

  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  public static Optional<ImageFormat> of(byte[] file) {
    if (file.length >= 3 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8 && file[2] == -1) {
      return Optional.of(JPEG);
    }
    if (startsWith(file, 0, PNG_MAGIC)) {
      return Optional.of(PNG);
    }
    if (startsWith(file, 0, ascii("GIF87a")) || startsWith(file, 0, ascii("GIF89a"))) {
      return Optional.of(GIF);
    }
    if (startsWith(file, 0, ascii("RIFF")) && startsWith(file, 8, ascii("WEBP"))) {
      return Optional.of(WEBP);
    }
    if (file.length >= 12 && startsWith(file, 4, ascii("ftyp"))) {
      String brand = new String(file, 8, 4, StandardCharsets.US_ASCII);
      return Optional.of(brand)
          .filter(each -> AVIF_BRANDS.contains(each) || HEIC_BRANDS.contains(each))
          .map(each -> AVIF_BRANDS.contains(each) ? AVIF : HEIC);
    }
    return Optional.empty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean startsWith(byte[] file, int from, byte[] magic) {
    if (file.length < from + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (file[from + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
