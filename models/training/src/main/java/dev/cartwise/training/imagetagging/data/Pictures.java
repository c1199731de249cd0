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

  /** The function reduces larger pictures while decoding, down to no less than this side. */
  private static final int MIN_SIDE = 256;

  private Pictures() {}

  /** Decodes a picture; none, with a line in the log, if it is refused. */
  public static Optional<RgbImage> decode(byte[] file) {
    try {
      return Optional.of(ImageDecoder.decode(file, MIN_SIDE).pixels());
    } catch (ImageRefusedException refused) {
      LOG.info("a picture was refused: {}", refused.getMessage());
      return Optional.empty();
    }
  }
}
