package dev.cartwise.imagetagging.colour;

import dev.cartwise.imagetagging.pixels.Fit;
import dev.cartwise.imagetagging.pixels.InputPixels;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The colours and the quality of a picture, of its subject and of what lies behind.
 *
 * @param whole the picture
 * @param foreground the subject, if a plain background surrounds it
 * @param background the plain background, if there is one
 */
public record ImageProperties(Part whole, Optional<Part> foreground, Optional<Part> background) {

  /** More pixels would say nothing new of a picture's colours. */
  private static final int MAX_SIDE = 160;

  /** A part must have this share of the pixels. */
  private static final double MIN_SHARE = 0.02;

  /**
   * What is said of one part.
   *
   * @param quality how well it is taken
   * @param colours the largest share first; shares are of the part
   */
  public record Part(PictureQuality quality, List<DominantColour> colours) {

    public Part {
      colours = List.copyOf(colours);
    }
  }

  /**
   * Looks at a picture.
   *
   * @param maxColours how many colours to tell of each part at most
   */
  public static ImageProperties of(RgbImage image, int maxColours) {
    RgbImage small = small(image);
    int pixels = small.width() * small.height();
    BitSet all = new BitSet(pixels);
    all.set(0, pixels);
    BitSet background = Backdrop.find(small);
    BitSet foreground = (BitSet) all.clone();
    foreground.andNot(background);
    boolean split =
        background.cardinality() >= MIN_SHARE * pixels
            && foreground.cardinality() >= MIN_SHARE * pixels;
    return new ImageProperties(
        part(small, all, maxColours),
        split ? Optional.of(part(small, foreground, maxColours)) : Optional.empty(),
        split ? Optional.of(part(small, background, maxColours)) : Optional.empty());
  }

  private static RgbImage small(RgbImage image) {
    int longer = Math.max(image.width(), image.height());
    if (longer <= MAX_SIDE) {
      return image;
    }
    return InputPixels.fit(
        image,
        Fit.STRETCH,
        Math.max(1, image.width() * MAX_SIDE / longer),
        Math.max(1, image.height() * MAX_SIDE / longer));
  }

  private static Part part(RgbImage image, BitSet pixels, int maxColours) {
    ColourClusters clusters = new ColourClusters();
    byte[] rgb = image.rgb();
    double sum = 0;
    double squares = 0;
    double edges = 0;
    int count = 0;
    for (int p = pixels.nextSetBit(0); p >= 0; p = pixels.nextSetBit(p + 1)) {
      clusters.add(rgb[3 * p] & 0xff, rgb[3 * p + 1] & 0xff, rgb[3 * p + 2] & 0xff);
      double luma = luma(rgb, p);
      sum += luma;
      squares += luma * luma;
      edges += difference(image, p, luma);
      count++;
    }
    double mean = sum / count;
    double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
    PictureQuality quality =
        new PictureQuality(
            mean / 2.55, Math.min(100, edges / count * 4), Math.min(100, spread / 1.275));
    return new Part(quality, clusters.dominant(maxColours));
  }

  /** How far a pixel's lightness is from the mean of its right and lower neighbours. */
  private static double difference(RgbImage image, int pixel, double luma) {
    int width = image.width();
    boolean hasRight = pixel % width < width - 1;
    boolean hasLower = pixel / width < image.height() - 1;
    if (!hasRight || !hasLower) {
      return 0;
    }
    double around = (luma(image.rgb(), pixel + 1) + luma(image.rgb(), pixel + width)) / 2;
    return Math.abs(luma - around);
  }

  private static double luma(byte[] rgb, int pixel) {
    return 0.299 * (rgb[3 * pixel] & 0xff)
        + 0.587 * (rgb[3 * pixel + 1] & 0xff)
        + 0.114 * (rgb[3 * pixel + 2] & 0xff);
  }
}
