package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known about a shopper when a prediction is made.
 *
 * @param newestFirst at most 30 interactions, by {@link #LATEST_FIRST}, no two the same
 * @param holdings what was bought and what is in the cart, by these interactions and older ones
 */
public record ShopperFeatures(List<RecentInteraction> newestFirst, Holdings holdings) {

  /**
   * The order in which what a shopper did is read, by whoever predicts and whoever trains: the last
   * first. Shops send whole seconds, so times are often equal. Then a purchase comes after a
   * removal, that after an addition to the cart, and that after a view, as with what is held; of
   * one kind the greater item by its UTF-8 bytes is the later one. The archive knows all of that.
   * It does not know the hashes by which rows tell interactions apart, which decide only between
   * interactions that are the same for every reader.
   */
  public static final Comparator<RecentInteraction> LATEST_FIRST =
      Comparator.comparingLong(RecentInteraction::timeMillis)
          .thenComparing(RecentInteraction::kind)
          .thenComparing(RecentInteraction::itemBytes, Arrays::compareUnsigned)
          .thenComparing(RecentInteraction::eventHash, Long::compareUnsigned)
          .reversed();

  /** The features of a shopper nobody has seen. */
  public static final ShopperFeatures EMPTY = new ShopperFeatures(List.of());

  /** The share of its weight that an interaction keeps for each newer one. */
  private static final double DECAY = 0.9;

  public ShopperFeatures {
    newestFirst = newestFirst.stream().sorted(LATEST_FIRST).toList();
    holdings = holdings.join(Holdings.of(newestFirst));
  }

  /** Of a shopper of whom nothing older is known. */
  public ShopperFeatures(List<RecentInteraction> newestFirst) {
    this(newestFirst, Holdings.NONE);
  }

  /** How many of the remembered interactions are of the kind. */
  public int count(EventKind kind) {
    return (int) newestFirst.stream().filter(recent -> recent.kind() == kind).count();
  }

  /** Every remembered item once, the most recently touched first. */
  public List<String> items() {
    return newestFirst.stream().map(RecentInteraction::itemId).distinct().toList();
  }

  /** Every remembered item that was bought, the latest purchase first. */
  public Set<String> purchased() {
    return holdings.purchased();
  }

  /** The items put into the cart and neither taken out nor bought since, the latest first. */
  public Set<String> inCart() {
    return holdings.inCart();
  }

  /**
   * How much the shopper cares about each group of items (a category, a brand, a price band),
   * shares that sum to 1, or an empty map if no remembered item has a group.
   *
   * <p>An interaction weighs 1 for a view, 3 for the cart, 5 for a purchase and nothing for taking
   * an item out of the cart, times 0.9 for each newer interaction.
   *
   * @param groupOf the group of an item id, empty for an unknown one
   */
  public <G> Map<G, Double> affinities(Function<String, Optional<G>> groupOf) {
    Map<G, Double> weights = new HashMap<>();
    double recency = 1.0;
    double total = 0.0;
    for (RecentInteraction recent : newestFirst) {
      double weight = recency * weight(recent.kind());
      Optional<G> group = weight == 0 ? Optional.empty() : groupOf.apply(recent.itemId());
      if (group.isPresent()) {
        weights.merge(group.get(), weight, Double::sum);
        total += weight;
      }
      recency *= DECAY;
    }
    double sum = total;
    weights.replaceAll((group, weight) -> weight / sum);
    return weights;
  }

  private static double weight(EventKind kind) {
    return switch (kind) {
      case VIEW -> 1;
      case ADD_TO_CART -> 3;
      case PURCHASE -> 5;
      case REMOVE_FROM_CART, OTHER -> 0;
    };
  }
}
