package dev.cartwise.training.run;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a shop, which only a system of one shop may leave out. */
public final class ShopOption {

  private static final String SHOPS_VARIABLE = "CARTWISE_SHOPS";

  @Option(
      names = "--shop",
      paramLabel = "SHOP",
      description = "The shop; may be left out where only one is registered.")
  private @Nullable String shop;

  /**
   * The shop that is meant.
   *
   * @throws TrainingFailure if the name is none, or one is missing
   */
  public ShopId shop() {
    return shop(System.getenv());
  }

  ShopId shop(Map<String, String> environment) {
    if (shop != null) {
      if (!ShopId.isWellFormed(shop)) {
        throw new TrainingFailure("'" + shop + "' is not a shop id.");
      }
      return new ShopId(shop);
    }
    Set<ShopId> shops =
        ShopRegistry.parse(environment.getOrDefault(SHOPS_VARIABLE, "demo=demo")).shops();
    if (shops.size() == 1) {
      return shops.iterator().next();
    }
    throw new TrainingFailure(
        "Name one of the shops with --shop: "
            + shops.stream()
                .map(ShopId::value)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "))
            + ".");
  }
}
