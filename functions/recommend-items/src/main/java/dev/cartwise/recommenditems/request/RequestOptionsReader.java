package dev.cartwise.recommenditems.request;

import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.awsprotocol.PersonalizeArn;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.CategoryCap;
import dev.cartwise.recommendation.ExposureBalance;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a request wants of its answer. */
final class RequestOptionsReader {

  static final String EXPOSURE_BALANCE = "EXPOSURE_BALANCE";

  private static final int MOST_PERCENT = (int) (100 * ExposureBalance.MOST);
  private static final int MAX_ARN = 256;
  private static final int MAX_VALUES = 25;
  private static final int MAX_VALUE = 1000;
  private static final int MAX_PROMOTIONS = 1;
  private static final int MAX_PROMOTION_NAME = 63;
  private static final int MAX_COLUMNS = 10;
  private static final int MAX_COLUMN = 150;
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_]{1,50}");

  private RequestOptionsReader() {}

  /** Reads the options; {@code WITH_OWNED} of the context overrides the operation's habit. */
  static RequestOptions read(ShopId shop, JsonMembers members, boolean withOwnedByHabit) {
    RequestContext context = RequestContext.of(members);
    return new RequestOptions(
        filter(shop, members, ""),
        promotion(shop, members),
        Set.copyOf(context.ids("EXCLUDED_ITEM_IDS")),
        context.flag("WITH_OWNED", withOwnedByHabit),
        new CategoryCap(
            context
                .wholeNumber("MAX_PER_CATEGORY", 1, RequestReader.MAX_RESULTS)
                .orElse(RequestReader.MAX_RESULTS)),
        context
            .wholeNumber(EXPOSURE_BALANCE, 0, MOST_PERCENT)
            .map(percent -> new ExposureBalance(percent / 100.0))
            .orElse(ExposureBalance.NONE),
        metadataColumns(members));
  }

  private static Optional<FilterCall> filter(ShopId shop, JsonMembers members, String path) {
    Map<String, String> values = members.optionalTextMap("filterValues", MAX_VALUES, MAX_VALUE);
    for (String name : values.keySet()) {
      if (!PARAMETER.matcher(name).matches()) {
        throw members.invalid("filterValues", "not a parameter's name: '" + name + "'");
      }
    }
    Optional<String> arn = members.optionalText("filterArn", 1, MAX_ARN);
    if (arn.isEmpty() && !values.isEmpty()) {
      throw members.invalid("filterValues", "there is no filterArn to give values to");
    }
    return arn.map(text -> new FilterCall(path, name(shop, members, path, text), values));
  }

  /** {@code filter/<name>} of the request's shop, or {@code filter/<shop>/<name>}. */
  private static String name(ShopId shop, JsonMembers members, String path, String text) {
    PersonalizeArn arn = PersonalizeArn.parse(path + "filterArn", text);
    String name = arn.name().isEmpty() ? arn.group() : arn.name();
    boolean isOfShop = arn.name().isEmpty() || arn.group().equals(shop.value());
    if (!arn.type().equals("filter") || !isOfShop || !DeclaredFilters.isName(name)) {
      throw members.invalid("filterArn", "not the ARN of a filter of this shop: '" + text + "'");
    }
    return name;
  }

  private static Optional<PromotionCall> promotion(ShopId shop, JsonMembers members) {
    for (JsonMembers promotion : members.optionalObjects("promotions", MAX_PROMOTIONS)) {
      int percent =
          promotion
              .optionalInteger("percentPromotedItems", 1, 100)
              .orElseThrow(() -> promotion.invalid("percentPromotedItems", "is required"));
      FilterCall filter =
          filter(shop, promotion, "promotions[0].")
              .orElseThrow(() -> promotion.invalid("filterArn", "is required"));
      String name = promotion.optionalText("name", 1, MAX_PROMOTION_NAME).orElse("");
      return Optional.of(new PromotionCall(name, percent, filter));
    }
    return Optional.empty();
  }

  private static List<String> metadataColumns(JsonMembers members) {
    Optional<JsonMembers> datasets = members.optionalObject("metadataColumns");
    if (datasets.isEmpty()) {
      return List.of();
    }
    for (String dataset : datasets.get().names()) {
      if (!dataset.equals("ITEMS")) {
        throw datasets.get().invalid(dataset, "the only dataset with metadata is ITEMS");
      }
    }
    return datasets.get().optionalTexts("ITEMS", 0, MAX_COLUMNS, MAX_COLUMN).stream()
        .map(column -> column.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
