package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFacts;
import java.util.ArrayList;
import java.util.List;

/** What the photos of the session's items look like. */
final class ImageFeatures {

  static final List<Feature> ALL = all();

  private ImageFeatures() {}

  private static List<Feature> all() {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < ItemFacts.LOOKS; i++) {
      features.add(look(i));
    }
    features.add(
        Feature.of(
            FeatureGroup.IMAGE,
            "lookCoherence",
            "length of the mean of the photos' embeddings, each at length 1",
            FeatureScale.NUMBER,
            "0–1",
            "fewer than two items of the session have a photo",
            new Wording("how alike the viewed items look", "所看商品外观的相似程度"),
            m -> m.looks.coherence()));
    return List.copyOf(features);
  }

  private static Feature look(int i) {
    int number = i + 1;
    return Feature.of(
        FeatureGroup.IMAGE,
        "look" + number,
        "mean of number " + number + " of the reduced embedding over the photos of the session",
        FeatureScale.NUMBER,
        "any",
        "no item of the session has a photo",
        new Wording("look of the viewed items, trait " + number, "所看商品的外观特征 " + number),
        m -> m.looks.mean(i));
  }
}
