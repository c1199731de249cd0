package dev.cartwise.imagetagging.decode;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures made for tests by the JDK's own encoders, and files patched together by hand. */
final class TestPictures {

  private TestPictures() {}

  /** Soft colours with a shape off centre, so that turning and mirroring show. */
  static BufferedImage scene(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(220, 60, 40), width, height, new Color(30, 90, 200)));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(250, 240, 90));
    graphics.fillRect(0, 0, width / 3, height / 4);
    graphics.dispose();
    return image;
  }

  static byte[] encode(BufferedImage image, String format, boolean progressive) {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return write(writer, new IIOImage(image, null, null), param);
  }

  /** A JPEG of four inks without any marker of Adobe's. */
  static byte[] cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
    int[] ink = {cyan, magenta, yellow, black};
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, ink);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    return write(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
  }

  private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** What the JDK decodes. */
  static BufferedImage reference(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JPEG with a segment put behind its first marker. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + content.length + 4)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(32)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  static byte[] adobe(int transform) {
    return ByteBuffer.allocate(12)
        .put("Adobe".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 100)
        .putInt(0)
        .put((byte) transform)
        .array();
  }

  /** A PNG of colours by number from raw rows without filters. */
  static byte[] indexedPng(int width, int height, int depth, byte[] palette, byte[] rows) {
    return png(width, height, depth, 3, "PLTE", palette, rows);
  }

  /** A PNG of one colour type from raw rows without filters. */
  static byte[] png(int width, int height, int depth, int type, byte[] trns, byte[] rows) {
    return png(width, height, depth, type, "tRNS", trns, rows);
  }

  /** A PNG with one more chunk before its rows, which have no filters. */
  static byte[] png(
      int width, int height, int depth, int type, String name, byte[] content, byte[] rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(bytes, "IHDR", header.put((byte) depth).put((byte) type).array());
    if (content.length > 0) {
      chunk(bytes, name, content);
    }
    chunk(bytes, "IDAT", deflate(rows));
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] rows) {
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[rows.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return java.util.Arrays.copyOf(packed, length);
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    bytes.writeBytes(name);
    bytes.writeBytes(content);
    bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
