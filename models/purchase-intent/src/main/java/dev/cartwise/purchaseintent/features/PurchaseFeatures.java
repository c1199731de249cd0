package dev.cartwise.purchaseintent.features;

import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one definition of what a purchase is predicted from, for training and serving alike.
 *
 * <p>Equal inputs give equal vectors to the last bit on every machine, whatever the order among
 * interactions of one millisecond. A value that is not known is NaN.
 */
public final class PurchaseFeatures {

  private static final List<Feature> SHOPPER =
      Stream.of(
              CountFeatures.ALL,
              RhythmFeatures.ALL,
              CartFeatures.ALL,
              CatalogueFeatures.ALL,
              ImageFeatures.ALL,
              ReviewFeatures.ALL)
          .flatMap(List::stream)
          .toList();

  private static final List<Feature> ITEM =
      Stream.concat(SHOPPER.stream(), CandidateFeatures.ALL.stream()).toList();

  private PurchaseFeatures() {}

  /** What a shopper's vector holds, in this order. */
  public static List<String> shopperNames() {
    return names(SHOPPER);
  }

  /** What the vector of a shopper and an item holds: the shopper's, then the item's. */
  public static List<String> itemNames() {
    return names(ITEM);
  }

  private static List<String> names(List<Feature> features) {
    return features.stream().map(each -> each.definition().name()).toList();
  }

  /** All definitions, in the order of {@link #itemNames}. */
  public static List<FeatureDefinition> definitions() {
    return ITEM.stream().map(Feature::definition).toList();
  }

  /** The definition of a name, if there is one. */
  public static Optional<FeatureDefinition> definition(String name) {
    return definitions().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * What is known of a shopper at a time.
   *
   * @param nowMillis the time of the prediction, UTC milliseconds; interactions after it count as
   *     of now
   * @return {@code float[shopperNames().size()]}
   */
  public static float[] ofShopper(ShopperFeatures shopper, ItemFactsLookup facts, long nowMillis) {
    return vector(SHOPPER, new Moment(shopper, facts, Candidate.NONE, nowMillis));
  }

  /**
   * What is known of a shopper and an item at a time.
   *
   * @return {@code float[itemNames().size()]}, which begins with {@link #ofShopper}
   */
  public static float[] ofItem(
      ShopperFeatures shopper, ItemFactsLookup facts, String itemId, long nowMillis) {
    return vector(ITEM, new Moment(shopper, facts, Candidate.of(itemId, facts), nowMillis));
  }

  private static float[] vector(List<Feature> features, Moment moment) {
    float[] vector = new float[features.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = features.get(i).at(moment);
    }
    return vector;
  }
}
