package dev.cartwise.imagetagging.subject;

import dev.cartwise.imagetagging.pixels.Fit;
import dev.cartwise.imagetagging.pixels.InputPixels;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Optional;

/**
 * The part of a picture that shows its subject, where much surrounds it.
 *
 * <p>It is looked for in a copy of at most 64 pixels a side, so that the time does not depend on
 * the picture's size.
 */
public final class SubjectCrop {

  /** Room around a subject on a plain ground, in shares of its longer side. */
  private static final double ROOM = 0.1;

  private SubjectCrop() {}

  /**
   * Cuts the subject out; empty for a photo as catalogues have them, whose subject fills most of a
   * plain picture, and for one in which nothing stands out.
   */
  public static Optional<RgbImage> of(RgbImage image) {
    RgbImage samples = Samples.of(image);
    Optional<PlainSurroundings> plain = PlainSurroundings.of(samples);
    Optional<Frame> frame =
        plain.isPresent()
            ? plain.get().smallSubject().map(found -> found.scaled(samples, image, ROOM))
            : textured(image, samples);
    return frame.map(found -> found.of(image));
  }

  private static Optional<Frame> textured(RgbImage image, RgbImage samples) {
    RgbImage small = InputPixels.fit(image, Fit.STRETCH, samples.width(), samples.height());
    return TexturedSurroundings.subject(small).map(found -> found.scaled(small, image, 0));
  }
}
