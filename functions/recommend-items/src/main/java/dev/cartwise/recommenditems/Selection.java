package dev.cartwise.recommenditems;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.bound.FilterRequest;
import dev.cartwise.recommendation.filter.bound.ItemFacts;
import dev.cartwise.recommendation.filter.bound.ItemFilter;
import dev.cartwise.recommenditems.request.PromotionCall;
import dev.cartwise.recommenditems.request.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The options of one request, applied to the catalogue that serves it. */
final class Selection {

  private final RequestOptions options;
  private final Catalogue catalogue;
  private final FreshItems fresh;
  private final @Nullable ItemFilter main;
  private final @Nullable ItemFilter promotion;
  private final boolean needsFreshItems;

  /**
   * @throws AwsException if a filter's values or a metadata column do not fit
   */
  Selection(
      FilterPair declared,
      RequestOptions options,
      ServedCatalogue served,
      FilterRequest request,
      FreshItems fresh) {
    this.options = options;
    this.catalogue = served.catalogue();
    this.fresh = fresh;
    this.main = declared.main().map(use -> use.apply(served.filters(), request)).orElse(null);
    this.promotion =
        declared.promotion().map(use -> use.apply(served.filters(), request)).orElse(null);
    this.needsFreshItems =
        fresh.concern(declared.columns()) || fresh.concern(options.metadataColumns());
    for (String column : options.metadataColumns()) {
      if (catalogue.columns().indexOf(column) < 0) {
        throw AwsException.invalidInput(
            "metadataColumns.ITEMS", "no item of the shop has a column '" + column + "'");
      }
    }
  }

  IntPredicate main() {
    return main == null ? item -> true : main;
  }

  Optional<ItemFilter> promotion() {
    return Optional.ofNullable(promotion);
  }

  /** Tells whether the head of the answer must be compared with the table. */
  boolean needsFreshItems() {
    return needsFreshItems;
  }

  /** Tells whether an item that the catalogue does not know may appear. */
  boolean admitsUnknown(String itemId) {
    return !options.excludedIds().contains(itemId)
        && (main == null || main.test(new ItemFacts(-1, itemId, Map.of())));
  }

  /**
   * The answer's items by descending score: the promoted ones and the best others, without those
   * that no longer pass by what the table says.
   */
  List<Pick> assemble(
      ShopId shop, List<RankedItem> first, List<RankedItem> others, int count, StorageTime time) {
    List<Pick> promoted = picks(first, options.promotion());
    List<Pick> rest = picks(others, Optional.empty());
    if (needsFreshItems) {
      List<Pick> head = merge(promoted, rest, count);
      Map<Integer, ItemFacts> facts = time.of(() -> fresh.read(shop, catalogue, head));
      promoted = passing(promoted, facts, promotion);
      rest = passing(rest, facts, main);
    }
    return merge(promoted, rest, count);
  }

  private static List<Pick> picks(List<RankedItem> items, Optional<PromotionCall> promotion) {
    return items.stream().map(ranked -> Pick.of(ranked, promotion)).toList();
  }

  private static List<Pick> passing(
      List<Pick> picks, Map<Integer, ItemFacts> facts, @Nullable ItemFilter filter) {
    List<Pick> passing = new ArrayList<>();
    for (Pick pick : picks) {
      @Nullable ItemFacts known = facts.get(pick.item());
      if (known == null) {
        passing.add(pick);
      } else if (filter == null || filter.test(known)) {
        passing.add(pick.with(known));
      }
    }
    return passing;
  }

  private static List<Pick> merge(List<Pick> promoted, List<Pick> rest, int count) {
    List<Pick> merged = new ArrayList<>();
    int others = Math.min(rest.size(), Math.max(0, count - promoted.size()));
    int p = 0;
    for (int r = 0; r < others; r++) {
      double score = rest.get(r).ranked().score();
      while (p < promoted.size() && promoted.get(p).ranked().score() >= score) {
        merged.add(promoted.get(p++));
      }
      merged.add(rest.get(r));
    }
    merged.addAll(promoted.subList(p, promoted.size()));
    return merged;
  }
}
