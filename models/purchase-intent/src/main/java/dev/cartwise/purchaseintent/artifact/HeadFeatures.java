package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.purchaseintent.features.FeatureDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The features of a model, found by name in a whole vector. */
final class HeadFeatures {

  private final List<FeatureDefinition> definitions;
  private final int[] places;

  private HeadFeatures(List<FeatureDefinition> definitions, int[] places) {
    this.definitions = definitions;
    this.places = places;
  }

  /**
   * @throws ArtifactException {@code CORRUPT}, naming the feature that is not among the known ones
   */
  static HeadFeatures of(List<String> names, List<FeatureDefinition> known)
      throws ArtifactException {
    Map<String, Integer> places = new HashMap<>();
    known.forEach(each -> places.put(each.name(), places.size()));
    List<FeatureDefinition> definitions = new ArrayList<>();
    int[] found = new int[names.size()];
    for (int i = 0; i < found.length; i++) {
      Integer place = places.get(names.get(i));
      if (place == null) {
        throw new ArtifactException(
            Problem.CORRUPT,
            IntentDescription.FILE_NAME + ": the feature " + names.get(i) + " is not known here");
      }
      found[i] = place;
      definitions.add(known.get(place));
    }
    return new HeadFeatures(List.copyOf(definitions), found);
  }

  FeatureDefinition definition(int i) {
    return definitions.get(i);
  }

  /** The model's row. */
  float[] select(float[] vector) {
    float[] row = new float[places.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = vector[places[i]];
    }
    return row;
  }
}
