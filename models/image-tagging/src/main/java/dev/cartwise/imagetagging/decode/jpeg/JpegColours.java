package dev.cartwise.imagetagging.decode.jpeg;

/** What the components of a JPEG mean. */
enum JpegColours {
  GREY,
  YCC,
  RGB,
  /** Amounts of ink. */
  CMYK,
  /** Amounts of missing ink, as Adobe writes them. */
  INVERTED_CMYK,
  /** Luma, chroma and missing black, as Adobe writes them. */
  YCCK;

  private static final int NONE = -1;

  /**
   * Decides by the markers, in libjpeg's order: JFIF allows grey and YCbCr alone, whatever Adobe's
   * marker says beside it.
   *
   * @param adobeTransform the transform of Adobe's marker, -1 without one
   */
  static JpegColours of(JpegFrame frame, int adobeTransform, boolean jfif) {
    int count = frame.components().size();
    if (count == 1) {
      return GREY;
    }
    if (count == 4) {
      return adobeTransform == NONE ? CMYK : adobeTransform == 2 ? YCCK : INVERTED_CMYK;
    }
    if (jfif) {
      return YCC;
    }
    if (adobeTransform != NONE) {
      return adobeTransform == 0 ? RGB : YCC;
    }
    boolean spelled =
        frame.components().get(0).id() == 'R'
            && frame.components().get(1).id() == 'G'
            && frame.components().get(2).id() == 'B';
    return spelled ? RGB : YCC;
  }

  /**
   * Turns a row whose components have been brought to the same width into red, green and blue.
   *
   * @param rgb takes three bytes a pixel
   */
  void convert(int[][] samples, byte[] rgb) {
    switch (this) {
      case GREY -> grey(samples[0], rgb);
      case YCC -> ycc(samples[0], samples[1], samples[2], rgb);
      case RGB, INVERTED_CMYK -> interleave(samples[0], samples[1], samples[2], rgb, 0);
      case CMYK -> interleave(samples[0], samples[1], samples[2], rgb, 255);
      case YCCK -> {
        ycc(samples[0], samples[1], samples[2], rgb);
        for (int i = 0; i < rgb.length; i++) {
          rgb[i] = (byte) ~rgb[i];
        }
      }
    }
    if (this == INVERTED_CMYK || this == YCCK) {
      darken(samples[3], rgb, 0);
    } else if (this == CMYK) {
      darken(samples[3], rgb, 255);
    }
  }

  private static void grey(int[] luma, byte[] rgb) {
    for (int x = 0, at = 0; x < luma.length; x++, at += 3) {
      rgb[at] = rgb[at + 1] = rgb[at + 2] = (byte) luma[x];
    }
  }

  private static void ycc(int[] luma, int[] blueness, int[] redness, byte[] rgb) {
    for (int x = 0, at = 0; x < luma.length; x++, at += 3) {
      int y = luma[x];
      int cb = blueness[x] - 128;
      int cr = redness[x] - 128;
      rgb[at] = clamp(y + (91_881 * cr + 32_768 >> 16));
      rgb[at + 1] = clamp(y - (22_554 * cb + 46_802 * cr + 32_768 >> 16));
      rgb[at + 2] = clamp(y + (116_130 * cb + 32_768 >> 16));
    }
  }

  /**
   * @param flip 255 to take the opposite of each sample, 0 to take it as it is
   */
  private static void interleave(int[] a, int[] b, int[] c, byte[] rgb, int flip) {
    for (int x = 0, at = 0; x < a.length; x++, at += 3) {
      rgb[at] = (byte) (a[x] ^ flip);
      rgb[at + 1] = (byte) (b[x] ^ flip);
      rgb[at + 2] = (byte) (c[x] ^ flip);
    }
  }

  private static void darken(int[] black, byte[] rgb, int flip) {
    for (int x = 0, at = 0; x < black.length; x++) {
      int light = black[x] ^ flip;
      for (int end = at + 3; at < end; at++) {
        rgb[at] = (byte) (((rgb[at] & 0xff) * light + 127) / 255);
      }
    }
  }

  private static byte clamp(int value) {
    return (byte) (value < 0 ? 0 : Math.min(value, 255));
  }
}
