package dev.cartwise.recommenditems;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.recommendation.filter.CatalogueFilters;
import dev.cartwise.recommendation.filter.bound.FilterRequest;
import dev.cartwise.recommendation.filter.bound.ItemFilter;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import dev.cartwise.recommenditems.request.FilterCall;
import dev.cartwise.recommenditems.request.PromotionCall;
import dev.cartwise.recommenditems.request.RequestOptions;
import dev.cartwise.recommenditems.request.RequestShopper;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filters of one request, looked up.
 *
 * @param main what any item must pass
 * @param promotion what a promoted item must pass instead
 */
record FilterPair(Optional<Use> main, Optional<Use> promotion) {

  /**
   * One filter and the values to use it with.
   *
   * @param call where it came from
   * @param expression what it says
   */
  record Use(FilterCall call, FilterExpression expression) {

    /**
     * Applies the filter to a catalogue.
     *
     * @throws AwsException naming the member of the request that does not fit the filter
     */
    ItemFilter apply(CatalogueFilters filters, FilterRequest request) {
      try {
        return filters.apply(expression, request.withValues(call.values()));
      } catch (FilterException e) {
        String member = e.position() == 0 ? "filterValues." + e.token().substring(1) : "filterArn";
        throw new AwsException(
            "InvalidInputException", 400, call.path() + member + ": " + e.getMessage(), e);
      }
    }
  }

  static FilterPair of(ShopFilters filters, RequestShopper shopper, RequestOptions options) {
    return new FilterPair(
        options.filter().map(call -> new Use(call, filters.find(shopper.shop(), call))),
        options
            .promotion()
            .map(PromotionCall::filter)
            .map(call -> new Use(call, filters.find(shopper.shop(), call))));
  }

  boolean askAboutUser() {
    return expressions().anyMatch(FilterExpression::asksAboutUser);
  }

  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    expressions().forEach(expression -> columns.addAll(expression.columns()));
    return columns;
  }

  private Stream<FilterExpression> expressions() {
    return Stream.concat(main.stream(), promotion.stream()).map(Use::expression);
  }
}
