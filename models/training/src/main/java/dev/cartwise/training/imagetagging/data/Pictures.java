package dev.cartwise.training.imagetagging.data;

import dev.cartwise.imagetagging.decode.ImageDecoder;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures decoded for training and measuring as the function that serves decodes them. */
public final class Pictures {

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private Pictures() {}

  /**
   * Decodes a picture; none, with a line in the log, if it is refused.
   *
   * @param side how many pixels the shorter side keeps at least, if it has them
   */
  public static Optional<RgbImage> decode(byte[] file, int side) {
    try {
      return Optional.of(ImageDecoder.decode(file, side).pixels());
    } catch (ImageRefusedException refused) {
      LOG.info("a picture was refused: {}", refused.getMessage());
      return Optional.empty();
    }
  }
}
