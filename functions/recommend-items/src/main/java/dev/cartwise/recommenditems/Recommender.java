package dev.cartwise.recommenditems;

import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.ShopperRanking;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.ItemFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Chooses the items that a request asks for: for an item, for a shopper, for a session's recent
 * items, or for nobody known.
 *
 * <p>Unless it is asked for, what the shopper bought or has in the cart is not recommended; for a
 * shopper or session neither is what they just looked at.
 */
final class Recommender {

  private final ShopperFeaturesReader shoppers;
  private final ShopFilters filters;
  private final FreshItems fresh;

  Recommender(ShopperFeaturesReader shoppers, ShopFilters filters, FreshItems fresh) {
    this.shoppers = shoppers;
    this.filters = filters;
    this.fresh = fresh;
  }

  /** Answers GetRecommendations. */
  Answer recommend(GetRecommendationsRequest request, ServedCatalogue served, StorageTime time) {
    Asker asker = request.asker();
    Wishes wishes = request.wishes();
    Catalogue catalogue = served.catalogue();
    FilterPair declared = FilterPair.of(filters, asker, wishes);
    KnownShopper known = time.of(() -> KnownShopper.read(shoppers, asker, declared.askAboutUser()));
    int current = request.itemId().map(catalogue::indexOf).orElse(-1);
    Selection selection =
        new Selection(declared, wishes, served, known.filterRequest(catalogue, current), fresh);
    History history = history(request, known, catalogue);
    IntPredicate offered =
        selection.notExcluded().and(offered(request, known, catalogue, history, current));
    IntPredicate main = selection.main();
    Optional<ItemFilter> promoted = selection.promotion();

    ShopperRanking ranking =
        current >= 0
            ? served.recommender().related().rankingRelatedTo(current)
            : served.recommender().shoppers().ranking(history);
    int spare = selection.needsFreshItems() ? FreshItems.MAX_READS : 0;
    List<RankedItem> first =
        promoted.isEmpty()
            ? List.of()
            : ranking.best(
                offered.and(promoted.get()),
                wishes.promotion().orElseThrow().slots(request.numResults()));
    IntPredicate isFirst = item -> first.stream().anyMatch(ranked -> ranked.item() == item);
    IntPredicate rest = offered.and(main).and(isFirst.negate());
    List<RankedItem> others =
        wishes
            .cap()
            .best(
                catalogue,
                count -> ranking.best(rest, count),
                request.numResults() + spare - first.size());
    return new Answer(
        selection.assemble(asker.shop(), first, others, request.numResults(), time),
        List.of(),
        wishes.metadataColumns(),
        catalogue);
  }

  /** Answers GetPersonalizedRanking. */
  Answer rank(GetPersonalizedRankingRequest request, ServedCatalogue served, StorageTime time) {
    Asker asker = request.asker();
    Wishes wishes = request.wishes();
    Catalogue catalogue = served.catalogue();
    FilterPair declared = FilterPair.of(filters, asker, wishes);
    KnownShopper known = time.of(() -> KnownShopper.read(shoppers, asker, declared.askAboutUser()));
    Selection selection =
        new Selection(declared, wishes, served, known.filterRequest(catalogue, -1), fresh);
    History history =
        History.of(catalogue, known.features())
            .after(History.ofViews(catalogue, asker.recentItemIds()));
    ItemSet owned = ItemSet.of(catalogue, known.owned());
    IntPredicate notOwned = item -> wishes.withOwned() || !owned.contains(item);
    int[] admitted =
        ItemSet.of(catalogue, request.itemIds())
            .matching(selection.notExcluded().and(notOwned).and(selection.main()));
    List<RankedItem> ranked = served.recommender().shoppers().ranking(history).order(admitted);
    List<String> unknown =
        request.itemIds().stream()
            .filter(id -> catalogue.indexOf(id) < 0 && selection.admitsUnknown(id))
            .toList();
    return new Answer(
        selection.assemble(asker.shop(), List.of(), ranked, ranked.size(), time),
        unknown,
        wishes.metadataColumns(),
        catalogue);
  }

  private static History history(
      GetRecommendationsRequest request, KnownShopper known, Catalogue catalogue) {
    if (request.itemId().isPresent()) {
      return History.EMPTY;
    }
    return History.of(catalogue, known.features())
        .after(History.ofViews(catalogue, request.asker().recentItemIds()));
  }

  private static IntPredicate offered(
      GetRecommendationsRequest request,
      KnownShopper known,
      Catalogue catalogue,
      History history,
      int current) {
    if (request.wishes().withOwned()) {
      return item -> item != current;
    }
    ItemSet owned = ItemSet.of(catalogue, known.owned());
    return request.itemId().isPresent()
        ? item -> item != current && !owned.contains(item)
        : item -> !history.contains(item) && !owned.contains(item);
  }
}
