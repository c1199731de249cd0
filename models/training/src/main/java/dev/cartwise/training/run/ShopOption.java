package dev.cartwise.training.run;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The option that names a shop, which only a system of one shop may leave out. */
public final class ShopOption {

  @Option(
      names = "--shop",
      paramLabel = "SHOP",
      description = "The shop; may be left out where only one is served.")
  private @Nullable String shop;

  private @Nullable ShopId found;

  /**
   * The shop that is meant, the same at each call.
   *
   * @throws TrainingFailure if the name is none, or one is missing
   */
  public ShopId shop() {
    ShopId id = found;
    if (id == null) {
      id = shop == null ? only() : named(shop);
      found = id;
    }
    return id;
  }

  private static ShopId only() {
    StorageSettings settings = StorageSettings.of(System.getenv());
    try (DynamoDbClient client = settings.openDynamoDb()) {
      return only(new DynamoDbShopDirectory(client, settings.tablePrefix()));
    } catch (SdkException e) {
      throw new TrainingFailure(
          "Name the shop with --shop: the table of shops cannot be read: " + e.getMessage(), e);
    }
  }

  private static ShopId named(String name) {
    if (!ShopId.isWellFormed(name)) {
      throw new TrainingFailure("'" + name + "' is not a shop id.");
    }
    return new ShopId(name);
  }

  /** The one shop that there is. */
  static ShopId only(ShopDirectory shops) {
    return shops
        .only()
        .orElseThrow(
            () ->
                new TrainingFailure(
                    "Name one of the shops with --shop; ./cartwise shops list shows them."));
  }
}
