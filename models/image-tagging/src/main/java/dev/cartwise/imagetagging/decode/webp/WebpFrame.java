package dev.cartwise.imagetagging.decode.webp;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One still picture inside a WebP, after the WebP container specification.
 *
 * @param left where it begins on the canvas
 * @param top where it begins on the canvas
 * @param width in pixels
 * @param height in pixels
 * @param chunks its alpha, if it has any, and its picture
 */
record WebpFrame(int left, int top, int width, int height, WebpChunks chunks) {

  private static final String LOSSY = "VP8 ";
  private static final String LOSSLESS = "VP8L";
  private static final String ALPHA = "ALPH";
  private static final int LOSSLESS_SIGNATURE = 0x2f;
  private static final int ALPHA_FLAG = 0x10;
  private static final int SIDE = 0x3fff;

  /** A frame of an animation, of which this is the content. */
  static WebpFrame ofAnimation(ByteCursor content) throws ImageRefusedException {
    int left = 2 * content.littleEndian(3);
    int top = 2 * content.littleEndian(3);
    content.skip(10);
    WebpFrame picture = ofPicture(WebpChunks.read(content));
    return new WebpFrame(left, top, picture.width(), picture.height(), picture.chunks());
  }

  /** The picture among chunks, at the corner of its canvas. */
  static WebpFrame ofPicture(WebpChunks chunks) throws ImageRefusedException {
    Optional<ByteCursor> lossless = chunks.find(LOSSLESS);
    if (lossless.isPresent()) {
      ByteCursor bits = lossless.get();
      if (bits.unsignedByte() != LOSSLESS_SIGNATURE) {
        throw ImageRefusedException.corrupt("the WebP's picture has no signature");
      }
      int sides = bits.littleEndian(4);
      return new WebpFrame(0, 0, (sides & SIDE) + 1, (sides >> 14 & SIDE) + 1, chunks);
    }
    ByteCursor lossy = chunks.find(LOSSY).orElseThrow(ImageRefusedException::truncated);
    lossy.skip(6);
    int width = lossy.unsignedShortLittleEndian() & SIDE;
    int height = lossy.unsignedShortLittleEndian() & SIDE;
    return new WebpFrame(0, 0, width, height, chunks);
  }

  /** A file of this picture alone. */
  byte[] file() {
    Optional<ByteCursor> alpha = chunks.find(ALPHA);
    Optional<ByteCursor> lossless = chunks.find(LOSSLESS);
    ByteCursor picture = lossless.or(() -> chunks.find(LOSSY)).orElseThrow();
    int most = 64 + picture.remaining() + alpha.map(ByteCursor::remaining).orElse(0);
    ByteBuffer out = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(0).put(ascii("WEBP"));
    if (lossless.isEmpty() && alpha.isPresent()) {
      out.put(ascii("VP8X")).putInt(10).putInt(ALPHA_FLAG);
      out.putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1)).put((byte) 0);
      put(out, ALPHA, alpha.get());
    }
    put(out, lossless.isPresent() ? LOSSLESS : LOSSY, picture);
    out.putInt(4, out.position() - 8);
    byte[] file = new byte[out.position()];
    out.get(0, file);
    return file;
  }

  private static void put(ByteBuffer out, String name, ByteCursor content) {
    out.put(ascii(name)).putInt(content.remaining());
    out.put(content.file(), content.position(), content.remaining());
    if ((content.remaining() & 1) != 0) {
      out.put((byte) 0);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
