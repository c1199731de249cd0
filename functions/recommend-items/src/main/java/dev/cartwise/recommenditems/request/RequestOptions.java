package dev.cartwise.recommenditems.request;

import dev.cartwise.recommendation.CategoryCap;
import dev.cartwise.recommendation.ExposureBalance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer may hold.
 *
 * @param filter which items, if not all
 * @param promotion whom to prefer, if anybody
 * @param excludedIds items that must not appear
 * @param withOwned whether what the shopper bought, has in the cart or just looked at may appear
 * @param cap how many items of a category
 * @param balance how much popular items give way to others
 * @param metadataColumns the columns to tell of each item, in upper case, at most 10
 */
public record RequestOptions(
    Optional<FilterCall> filter,
    Optional<PromotionCall> promotion,
    Set<String> excludedIds,
    boolean withOwned,
    CategoryCap cap,
    ExposureBalance balance,
    List<String> metadataColumns) {

  public RequestOptions {
    excludedIds = Set.copyOf(excludedIds);
    metadataColumns = List.copyOf(metadataColumns);
  }
}
