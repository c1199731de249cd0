package dev.cartwise.recommenditems.request;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.awsprotocol.PathShop;
import dev.cartwise.awsprotocol.PersonalizeArn;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the bodies of GetRecommendations and GetPersonalizedRanking; what it cannot honour it
 * refuses by the member's name.
 */
public final class RequestReader {

  public static final int MAX_RESULTS = 500;

  private static final String INVALID_INPUT = "InvalidInputException";
  private static final int DEFAULT_RESULTS = 25;
  private static final int MAX_RESULTS_WITH_METADATA = 50;
  private static final int MAX_ID = 256;

  private final ShopDirectory shops;
  private final PathShop<ShopId> pathShop;

  public RequestReader(ShopDirectory shops) {
    this.shops = shops;
    this.pathShop = new PathShop<>(shops::byName, shops::only);
  }

  /**
   * Reads a GetRecommendations call.
   *
   * @throws AwsException InvalidInputException or ResourceNotFoundException
   */
  public GetRecommendationsRequest recommendations(HttpApiRequest request) {
    JsonMembers members = JsonMembers.parse(request.bodyBytes(INVALID_INPUT), INVALID_INPUT);
    RequestShopper shopper = shopper(request, members);
    RequestOptions options = RequestOptionsReader.read(shopper.shop(), members, false);
    int asked = members.optionalInteger("numResults", 0, MAX_RESULTS).orElse(0);
    int results = asked == 0 ? DEFAULT_RESULTS : asked;
    if (results > MAX_RESULTS_WITH_METADATA && !options.metadataColumns().isEmpty()) {
      throw members.invalid(
          "numResults", "must be at most " + MAX_RESULTS_WITH_METADATA + " with metadata");
    }
    return new GetRecommendationsRequest(
        shopper, members.optionalId("itemId", MAX_ID), results, options);
  }

  /**
   * Reads a GetPersonalizedRanking call.
   *
   * @throws AwsException InvalidInputException or ResourceNotFoundException
   */
  public GetPersonalizedRankingRequest ranking(HttpApiRequest request) {
    JsonMembers members = JsonMembers.parse(request.bodyBytes(INVALID_INPUT), INVALID_INPUT);
    RequestShopper shopper = shopper(request, members);
    members.requiredId("userId", MAX_ID);
    if (members.names().contains("promotions")) {
      throw members.invalid("promotions", "is not a member of GetPersonalizedRanking");
    }
    RequestOptions options = RequestOptionsReader.read(shopper.shop(), members, true);
    if (options.cap().perCategory() < MAX_RESULTS) {
      throw members.invalid("context.MAX_PER_CATEGORY", "is for GetRecommendations");
    }
    if (options.balance().strength() > 0) {
      throw members.invalid(
          "context." + RequestOptionsReader.EXPOSURE_BALANCE, "is for GetRecommendations");
    }
    int max = options.metadataColumns().isEmpty() ? MAX_RESULTS : MAX_RESULTS_WITH_METADATA;
    List<String> items = members.optionalIds("inputList", 1, max, MAX_ID);
    if (items.isEmpty()) {
      throw members.invalid("inputList", "is required");
    }
    return new GetPersonalizedRankingRequest(
        shopper, List.copyOf(new LinkedHashSet<>(items)), options);
  }

  private RequestShopper shopper(HttpApiRequest request, JsonMembers members) {
    ShopId shop = shop(request, members);
    RequestContext context = RequestContext.of(members);
    List<String> recent = new ArrayList<>(context.ids("RECENT_ITEM_IDS"));
    Collections.reverse(recent);
    return new RequestShopper(
        shop,
        members.optionalId("userId", MAX_ID).map(id -> Shopper.user(shop, id)),
        context.id("SESSION_ID").map(id -> Shopper.session(shop, id)),
        recent);
  }

  /** The shop of the path, and of the ARN, which a request without a shop in its path needs. */
  private ShopId shop(HttpApiRequest request, JsonMembers members) {
    Optional<ShopId> ofPath = pathShop.named(request);
    Optional<String> campaign = members.optionalText("campaignArn", 1, MAX_ID);
    Optional<String> recommender = members.optionalText("recommenderArn", 1, MAX_ID);
    if (ofPath.isPresent() && campaign.isEmpty() && recommender.isEmpty()) {
      return ofPath.get();
    }
    if (campaign.isPresent() == recommender.isPresent()) {
      throw members.invalid("campaignArn", "give either this or recommenderArn");
    }
    String field = campaign.isPresent() ? "campaignArn" : "recommenderArn";
    String type = campaign.isPresent() ? "campaign" : "recommender";
    PersonalizeArn arn = PersonalizeArn.parse(field, campaign.or(() -> recommender).orElseThrow());
    if (!arn.type().equals(type)) {
      throw members.invalid(field, "not the ARN of a " + type);
    }
    ShopId shop =
        shops
            .byName(arn.group())
            .orElseThrow(() -> AwsException.notFound(field, "no shop '" + arn.group() + "'"));
    pathShop.require(request, field, shop);
    return shop;
  }
}
