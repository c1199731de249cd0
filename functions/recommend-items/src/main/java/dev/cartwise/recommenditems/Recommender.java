package dev.cartwise.recommenditems;

import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.recommendation.CategoryCap;
import dev.cartwise.recommendation.ItemSet;
import dev.cartwise.recommendation.Offer;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.ShopperRanking;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.bound.ItemFilter;
import dev.cartwise.recommenditems.request.GetPersonalizedRankingRequest;
import dev.cartwise.recommenditems.request.GetRecommendationsRequest;
import dev.cartwise.recommenditems.request.RequestOptions;
import dev.cartwise.recommenditems.request.RequestShopper;
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
    RequestShopper shopper = request.shopper();
    RequestOptions options = request.options();
    Catalogue catalogue = served.catalogue();
    FilterPair declared = FilterPair.of(filters, shopper, options);
    KnownShopper known =
        time.of(() -> KnownShopper.read(shoppers, shopper, declared.askAboutUser()));
    int current = request.itemId().map(catalogue::indexOf).orElse(-1);
    Selection selection =
        new Selection(declared, options, served, known.filterRequest(catalogue, current), fresh);
    Offer offer =
        offer(
            request.itemId().isPresent()
                ? Offer.besides(catalogue, known.features(), current)
                : Offer.ofNew(catalogue, known.features(), shopper.recentItemIds()),
            options);
    Optional<ItemFilter> promoted = selection.promotion();

    ShopperRanking ranking =
        options
            .balance()
            .over(
                catalogue,
                current >= 0
                    ? served.recommender().related().rankingRelatedTo(current)
                    : served.recommender().shoppers().ranking(offer.history()));
    int spare = selection.needsFreshItems() ? FreshItems.MAX_READS : 0;
    List<RankedItem> first =
        promoted.isEmpty()
            ? List.of()
            : offer.best(
                ranking,
                promoted.get(),
                CategoryCap.NONE,
                options.promotion().orElseThrow().slots(request.numResults()));
    IntPredicate isFirst = item -> first.stream().anyMatch(ranked -> ranked.item() == item);
    List<RankedItem> others =
        offer.best(
            ranking,
            selection.main().and(isFirst.negate()),
            options.cap(),
            request.numResults() + spare - first.size());
    return new Answer(
        selection.assemble(shopper.shop(), first, others, request.numResults(), time),
        List.of(),
        options.metadataColumns(),
        catalogue);
  }

  /** Answers GetPersonalizedRanking. */
  Answer rank(GetPersonalizedRankingRequest request, ServedCatalogue served, StorageTime time) {
    RequestShopper shopper = request.shopper();
    RequestOptions options = request.options();
    Catalogue catalogue = served.catalogue();
    FilterPair declared = FilterPair.of(filters, shopper, options);
    KnownShopper known =
        time.of(() -> KnownShopper.read(shoppers, shopper, declared.askAboutUser()));
    Selection selection =
        new Selection(declared, options, served, known.filterRequest(catalogue, -1), fresh);
    Offer offer =
        offer(Offer.ofList(catalogue, known.features(), shopper.recentItemIds()), options);
    int[] admitted =
        ItemSet.of(catalogue, request.itemIds())
            .matching(item -> offer.admits(item) && selection.main().test(item));
    List<RankedItem> ranked =
        served.recommender().shoppers().ranking(offer.history()).order(admitted);
    List<String> unknown =
        request.itemIds().stream()
            .filter(id -> catalogue.indexOf(id) < 0 && selection.admitsUnknown(id))
            .toList();
    return new Answer(
        selection.assemble(shopper.shop(), List.of(), ranked, ranked.size(), time),
        unknown,
        options.metadataColumns(),
        catalogue);
  }

  private static Offer offer(Offer byHabit, RequestOptions options) {
    Offer wished = options.withOwned() ? byHabit.withOwned() : byHabit;
    return wished.without(options.excludedIds());
  }
}
