package dev.cartwise.predictpurchase.request;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.awsprotocol.PathShop;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.ShopperIds;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the body of a call for predictions; what breaks a rule is refused by its name. */
public final class PredictionRequestReader {

  /** How many shoppers one call may ask about. */
  public static final int MAX_SHOPPERS = 100;

  private static final String INVALID_INPUT = "InvalidInputException";
  private static final int MAX_ID = 256;
  private static final String SHOPPERS = "shoppers";
  private static final String USER = "userId";
  private static final String SESSION = "sessionId";
  private static final String ITEM = "itemId";

  private final PathShop<ShopId> pathShop;

  public PredictionRequestReader(ShopDirectory shops) {
    this.pathShop = new PathShop<>(shops::byName, shops::only);
  }

  /**
   * Reads a call.
   *
   * @throws AwsException InvalidInputException or ResourceNotFoundException
   */
  public PredictionRequest read(HttpApiRequest request) {
    ShopId shop = pathShop.of(request);
    JsonMembers members = JsonMembers.parse(request.bodyBytes(INVALID_INPUT), INVALID_INPUT);
    List<String> names = members.names();
    if (!names.contains(SHOPPERS)) {
      return new PredictionRequest(shop, List.of(shopper(shop, members, "")), false);
    }
    if (names.contains(USER) || names.contains(SESSION) || names.contains(ITEM)) {
      throw members.invalid(SHOPPERS, "give either this or userId, sessionId and itemId");
    }
    List<AskedShopper> shoppers = new ArrayList<>();
    for (JsonMembers each : members.requiredObjects(SHOPPERS, 1, MAX_SHOPPERS)) {
      shoppers.add(shopper(shop, each, SHOPPERS + "[" + shoppers.size() + "]."));
    }
    return new PredictionRequest(shop, shoppers, true);
  }

  private static AskedShopper shopper(ShopId shop, JsonMembers members, String path) {
    Optional<Shopper> user = members.optionalId(USER, MAX_ID).map(id -> Shopper.user(shop, id));
    Optional<Shopper> session =
        members.optionalId(SESSION, MAX_ID).map(id -> Shopper.session(shop, id));
    if (user.isEmpty() && session.isEmpty()) {
      throw members.invalid(USER, "give this or sessionId");
    }
    return new AskedShopper(path, new ShopperIds(user, session), members.optionalId(ITEM, MAX_ID));
  }
}
