package dev.cartwise.training.imagetagging.data;

import dev.cartwise.imagetagging.pixels.Fit;
import dev.cartwise.imagetagging.pixels.InputPixels;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.lineage.ContentDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decoded pictures of one size with the places of their labels.
 *
 * @param width columns of each
 * @param height rows of each
 * @param pixels {@code byte[height * width * 3]} of each
 * @param places the label of each head, -1 for none
 */
public record PictureSet(int width, int height, List<byte[]> pixels, List<int[]> places) {

  public PictureSet {
    pixels = List.copyOf(pixels);
    places = List.copyOf(places);
  }

  public int size() {
    return pixels.size();
  }

  /** A digest of all pixels and places, 64 hexadecimal digits. */
  public String digest() {
    ContentDigest digest = new ContentDigest().add(new int[] {width, height});
    for (int i = 0; i < pixels.size(); i++) {
      digest.add(pixels.get(i)).add(places.get(i));
    }
    return digest.hex();
  }

  /** Decodes the pictures of some items as serving does; those without a readable file are left. */
  public static PictureSet load(
      PictureFiles files, List<LabelledItem> items, LabelSpace labels, int width, int height)
      throws IOException {
    List<byte[]> pixels = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    int side = InputPixels.decodedSide(width, height);
    for (LabelledItem item : items) {
      Optional<RgbImage> image = files.read(item.id()).flatMap(file -> Pictures.decode(file, side));
      if (image.isPresent()) {
        pixels.add(InputPixels.fit(image.get(), Fit.LETTERBOX, width, height).rgb());
        places.add(labels.places(item));
      }
    }
    return new PictureSet(width, height, pixels, places);
  }

  /** The first of them, at most that many. */
  public PictureSet first(int count) {
    int end = Math.min(count, size());
    return new PictureSet(width, height, pixels.subList(0, end), places.subList(0, end));
  }
}
