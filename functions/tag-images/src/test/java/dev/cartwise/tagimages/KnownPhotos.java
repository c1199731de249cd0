package dev.cartwise.tagimages;

import dev.cartwise.tagimages.photo.PhotoStore;
import dev.cartwise.tagimages.photo.PhotoTooLargeException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Photos in memory. */
final class KnownPhotos implements PhotoStore {

  private final Map<String, byte[]> files = new HashMap<>();
  private Runnable afterReading = () -> {};

  void put(String key, byte[] file) {
    files.put(key, file);
  }

  void remove(String key) {
    files.remove(key);
  }

  /** What happens after the next reading, before the reader goes on. */
  void afterReading(Runnable event) {
    afterReading = event;
  }

  @Override
  public boolean exists(String key) {
    return files.containsKey(key);
  }

  @Override
  public Optional<byte[]> read(String key, Optional<String> version) {
    Optional<byte[]> file = Optional.ofNullable(files.get(key));
    file.filter(bytes -> bytes.length > MAX_BYTES)
        .ifPresent(
            bytes -> {
              throw new PhotoTooLargeException(bytes.length, MAX_BYTES);
            });
    Runnable event = afterReading;
    afterReading = () -> {};
    event.run();
    return file;
  }

  /** A product of one colour on white. */
  static byte[] picture(Color colour, String format) {
    BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 60, 80);
    graphics.setColor(colour);
    graphics.fillRect(8, 8, 44, 64);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
