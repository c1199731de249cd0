package dev.cartwise.training.purchaseintent.items;

import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What photos look like in eight numbers: the principal components of their embeddings (Pearson
 * 1901), each with a spread of one.
 *
 * <p>Only embeddings of one model compare; those of the model that tagged most photos are taken.
 */
final class LookReduction {

  private static final int MAX_SAMPLE = 4_000;
  private static final double LEAST_SPREAD = 1e-6;

  private LookReduction() {}

  /**
   * Reduces the photos' embeddings.
   *
   * @return by item id, {@code float[8]}; none if there are fewer photos than numbers
   */
  static Map<String, float[]> of(Map<String, ItemImage> photos) {
    TreeMap<String, double[]> directions = directions(photos);
    if (directions.size() <= ItemFacts.LOOKS) {
      return Map.of();
    }
    List<double[]> all = new ArrayList<>(directions.values());
    List<double[]> sample = new ArrayList<>();
    int stride = (all.size() + MAX_SAMPLE - 1) / MAX_SAMPLE;
    for (int i = 0; i < all.size(); i += stride) {
      sample.add(all.get(i));
    }
    PrincipalComponents components = PrincipalComponents.of(sample, ItemFacts.LOOKS);
    Map<String, float[]> looks = new HashMap<>();
    directions.forEach((id, direction) -> looks.put(id, looks(components, direction)));
    return looks;
  }

  private static float[] looks(PrincipalComponents components, double[] direction) {
    double[] projected = components.project(direction);
    float[] looks = new float[ItemFacts.LOOKS];
    for (int i = 0; i < projected.length; i++) {
      double spread = components.spreads()[i];
      looks[i] = spread < LEAST_SPREAD ? 0 : (float) (projected[i] / spread);
    }
    return looks;
  }

  private static TreeMap<String, double[]> directions(Map<String, ItemImage> photos) {
    Map<String, Long> counts =
        photos.values().stream()
            .collect(Collectors.groupingBy(ItemImage::model, TreeMap::new, Collectors.counting()));
    String usual =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    int dimension =
        photos.values().stream()
            .filter(photo -> photo.model().equals(usual))
            .mapToInt(photo -> photo.embedding().dimension())
            .max()
            .orElse(0);
    TreeMap<String, double[]> directions = new TreeMap<>();
    photos.forEach(
        (id, photo) -> {
          PackedDirection packed = photo.embedding();
          double norm = packed.norm();
          if (photo.model().equals(usual) && packed.dimension() == dimension && norm > 0) {
            directions.put(id, unit(packed.bytes(), norm));
          }
        });
    return directions;
  }

  private static double[] unit(byte[] bytes, double norm) {
    double[] unit = new double[bytes.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = bytes[i] / norm;
    }
    return unit;
  }
}
