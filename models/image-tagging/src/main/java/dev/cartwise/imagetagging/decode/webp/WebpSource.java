package dev.cartwise.imagetagging.decode.webp;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;
import dev.cartwise.imagetagging.decode.source.ImageSource;
import dev.cartwise.imagetagging.decode.source.Orientation;
import dev.cartwise.imagetagging.decode.source.ReducingCanvas;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.ngengine.webp.decoder.DecodedWebP;
import org.ngengine.webp.decoder.WebPDecodeException;
import org.ngengine.webp.decoder.WebPDecoder;

/**
 * A WebP, lossy or lossless, on white where it lets through; of an animation the first frame. The
 * container is read here, within the limits; the picture itself by a library.
 */
public final class WebpSource implements ImageSource {

  private static final int SIGNATURE_BYTES = 12;
  private static final int BYTES_OF_A_PIXEL = 4;

  private final int width;
  private final int height;
  private final WebpFrame frame;
  private final Orientation orientation;

  private WebpSource(int width, int height, WebpFrame frame, Orientation orientation) {
    this.width = width;
    this.height = height;
    this.frame = frame;
    this.orientation = orientation;
  }

  public static WebpSource open(byte[] file) throws ImageRefusedException {
    WebpChunks chunks = WebpChunks.read(new ByteCursor(file, SIGNATURE_BYTES, file.length));
    Optional<ByteCursor> animation = chunks.find("ANMF");
    WebpFrame frame =
        animation.isPresent()
            ? WebpFrame.ofAnimation(animation.get())
            : WebpFrame.ofPicture(chunks);
    int width = frame.left() + frame.width();
    int height = frame.top() + frame.height();
    Optional<ByteCursor> extended = chunks.find("VP8X");
    if (extended.isPresent()) {
      ByteCursor canvas = extended.get();
      canvas.skip(4);
      width = Math.max(width, canvas.littleEndian(3) + 1);
      height = Math.max(height, canvas.littleEndian(3) + 1);
    }
    ImageLimits.check(frame.width(), frame.height());
    ImageLimits.check(width, height);
    Orientation orientation =
        chunks.find("EXIF").map(Orientation::ofTiff).orElse(Orientation.UPRIGHT);
    return new WebpSource(width, height, frame, orientation);
  }

  @Override
  public ImageHeader header() {
    return orientation.header(ImageFormat.WEBP, width, height);
  }

  @Override
  public RgbImage decode(int reduction) throws ImageRefusedException {
    // The library decodes in full size, whatever the reduction.
    ImageLimits.checkDecoded(width, height);
    ByteBuffer rgba = pixels();
    ReducingCanvas canvas = new ReducingCanvas(width, height, reduction);
    canvas.fillAround(frame.left(), frame.top(), frame.width(), frame.height());
    for (int y = 0, at = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++, at += BYTES_OF_A_PIXEL) {
        canvas.addOnWhite(
            frame.left() + x,
            frame.top() + y,
            rgba.get(at) & 0xff,
            rgba.get(at + 1) & 0xff,
            rgba.get(at + 2) & 0xff,
            rgba.get(at + 3) & 0xff);
      }
    }
    return orientation.apply(canvas.finish());
  }

  private ByteBuffer pixels() throws ImageRefusedException {
    try {
      DecodedWebP decoded = WebPDecoder.decode(frame.file());
      if (decoded.width != frame.width() || decoded.height != frame.height()) {
        throw ImageRefusedException.corrupt("the WebP contradicts itself");
      }
      return decoded.rgba;
    } catch (WebPDecodeException | RuntimeException e) {
      // The library lets index and arithmetic errors through, which only a corrupt file brings
      // about.
      throw new ImageRefusedException(Reason.CORRUPT, "the WebP's picture cannot be unpacked", e);
    }
  }
}
