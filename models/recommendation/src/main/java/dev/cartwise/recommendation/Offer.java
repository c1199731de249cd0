package dev.cartwise.recommendation;

import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What may be offered to a shopper, and the history by which it is ranked: one rule for whoever
 * answers, and for whoever measures answers.
 *
 * <p>What was bought or is in the cart is left out, and unless items besides another one are wanted
 * also what was touched just now.
 */
public final class Offer {

  private final Catalogue catalogue;
  private final History history;
  private final IntPredicate habit;
  private final int current;
  private final ItemSet askedOut;

  private Offer(
      Catalogue catalogue, History history, IntPredicate habit, int current, ItemSet askedOut) {
    this.catalogue = catalogue;
    this.history = history;
    this.habit = habit;
    this.current = current;
    this.askedOut = askedOut;
  }

  /**
   * Items that are new to a shopper.
   *
   * @param features what the shopper did
   * @param recentItemIds what the shopper looked at since, the newest first
   */
  public static Offer ofNew(
      Catalogue catalogue, ShopperFeatures features, List<String> recentItemIds) {
    History history = history(catalogue, features, recentItemIds);
    ItemSet owned = owned(catalogue, features);
    return of(catalogue, history, item -> history.contains(item) || owned.contains(item), -1);
  }

  /**
   * Items that go with another one, by that alone.
   *
   * @param current the other item, negative for one that the catalogue does not know
   */
  public static Offer besides(Catalogue catalogue, ShopperFeatures features, int current) {
    return of(catalogue, History.EMPTY, owned(catalogue, features)::contains, current);
  }

  /** Items of a list, which may well have been touched. */
  public static Offer ofList(
      Catalogue catalogue, ShopperFeatures features, List<String> recentItemIds) {
    History history = history(catalogue, features, recentItemIds);
    return of(catalogue, history, owned(catalogue, features)::contains, -1);
  }

  private static Offer of(Catalogue catalogue, History history, IntPredicate habit, int current) {
    return new Offer(catalogue, history, habit, current, ItemSet.of(catalogue, List.of()));
  }

  /** The same with what the shopper has or touched. */
  public Offer withOwned() {
    return new Offer(catalogue, history, item -> false, current, askedOut);
  }

  /** The same without some items. */
  public Offer without(Collection<String> itemIds) {
    return new Offer(catalogue, history, habit, current, ItemSet.of(catalogue, itemIds));
  }

  /** By what the items are ranked. */
  public History history() {
    return history;
  }

  /** Tells whether an item may be offered. */
  public boolean admits(int item) {
    return item != current && !askedOut.contains(item) && !habit.test(item);
  }

  /**
   * The best items that may be offered, within the limit of a category as long as there are enough.
   *
   * @param further what else they must pass
   */
  public List<RankedItem> best(
      ShopperRanking ranking, IntPredicate further, CategoryCap cap, int count) {
    IntPredicate allowed = item -> admits(item) && further.test(item);
    return cap.best(catalogue, depth -> ranking.best(allowed, depth), count);
  }

  private static History history(
      Catalogue catalogue, ShopperFeatures features, List<String> recentItemIds) {
    return History.of(catalogue, features).after(History.ofViews(catalogue, recentItemIds));
  }

  private static ItemSet owned(Catalogue catalogue, ShopperFeatures features) {
    List<String> owned = new ArrayList<>(features.purchased());
    owned.addAll(features.inCart());
    return ItemSet.of(catalogue, owned);
  }
}
