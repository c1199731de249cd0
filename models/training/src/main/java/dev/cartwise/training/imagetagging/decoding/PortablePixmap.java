package dev.cartwise.training.imagetagging.decoding;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.io.IOException;
import java.util.Arrays;

/** Reads pictures in Netpbm's P6 with 8 bits a channel, as other decoders print them. */
final class PortablePixmap {

  private final byte[] file;
  private int position = 2;

  private PortablePixmap(byte[] file) {
    this.file = file;
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is something else
   */
  static RgbImage read(byte[] file) throws IOException {
    if (file.length < 2 || file[0] != 'P' || file[1] != '6') {
      throw new IOException("printed no P6 picture");
    }
    PortablePixmap header = new PortablePixmap(file);
    int width = header.number();
    int height = header.number();
    int most = header.number();
    int begin = header.position + 1;
    if (most != 255 || file.length - begin != 3L * width * height) {
      throw new IOException("printed a P6 picture of another size or depth than it says");
    }
    return new RgbImage(width, height, Arrays.copyOfRange(file, begin, file.length));
  }

  private int number() {
    while (position < file.length && Character.isWhitespace(file[position])) {
      position++;
    }
    int number = 0;
    while (position < file.length && Character.isDigit(file[position])) {
      number = 10 * number + Character.digit(file[position++], 10);
    }
    return number;
  }
}
