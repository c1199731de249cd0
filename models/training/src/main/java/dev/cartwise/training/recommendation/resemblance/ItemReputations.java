package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.LearnedColumns;
import dev.cartwise.reviewsentiment.text.Aspect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a shop's items by their reviews.
 *
 * @param byItem by item id
 */
public record ItemReputations(Map<String, ReviewTally> byItem) {

  /** No reviews at all. */
  public static final ItemReputations NONE = new ItemReputations(Map.of());

  private static final String SEPARATOR = "|";

  public ItemReputations {
    byItem = Map.copyOf(byItem);
  }

  /** Reads the reputations of all items of the shop. */
  public static ItemReputations read(DynamoDbReviewStore store, ShopId shop) {
    try (Stream<DynamoDbReviewStore.ItemTally> all = store.readAll(shop)) {
      return new ItemReputations(
          all.collect(
              Collectors.toMap(
                  DynamoDbReviewStore.ItemTally::itemId, DynamoDbReviewStore.ItemTally::tally)));
    }
  }

  /**
   * The items with the columns {@link LearnedColumns#PRAISED_FOR} and {@link
   * LearnedColumns#CRITICISED_FOR} where reviewers agree. A column of the same name that the shop
   * sent stays.
   */
  public List<CatalogueItem> describe(List<CatalogueItem> items) {
    return ItemKnowledge.describe(items, byItem, ItemReputations::columns);
  }

  private static Map<String, String> columns(ReviewTally tally) {
    Map<String, String> columns = new TreeMap<>();
    String praised = aspects(tally, AspectTally::isPraised, AspectTally::positive);
    if (!praised.isEmpty()) {
      columns.put(LearnedColumns.PRAISED_FOR, praised);
    }
    String criticised = aspects(tally, AspectTally::isCriticised, AspectTally::negative);
    if (!criticised.isEmpty()) {
      columns.put(LearnedColumns.CRITICISED_FOR, criticised);
    }
    return columns;
  }

  /** The aspects of which it holds, by how many reviewers say so, then by name. */
  private static String aspects(
      ReviewTally tally, Predicate<AspectTally> holds, ToIntFunction<AspectTally> reviewers) {
    Comparator<Map.Entry<String, AspectTally>> byReviewers =
        Comparator.comparingInt(entry -> -reviewers.applyAsInt(entry.getValue()));
    return tally.aspects().entrySet().stream()
        .filter(entry -> holds.test(entry.getValue()))
        .sorted(byReviewers.thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> name(entry.getKey()))
        .collect(Collectors.joining(SEPARATOR));
  }

  /** The aspect as people name it. */
  private static String name(String aspect) {
    return aspect.equals(Aspect.SIZE_AND_FIT.jsonName()) ? "fit" : aspect;
  }
}
