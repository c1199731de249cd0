package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.shops.ShopDesk;
import dev.cartwise.shopregistry.shop.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The shop that a command works for. */
final class ShopOption {

  private ShopOption() {}

  /**
   * Refuses what no shop can be called.
   *
   * @throws ParameterException if it is such a name
   */
  static void check(CommandSpec spec, @Nullable String shop) {
    if (shop != null && !ShopId.isWellFormed(shop)) {
      throw new ParameterException(
          spec.commandLine(), "--shop is 1 to 40 of a-z, 0-9 and -, the first not a dash.");
    }
  }

  /**
   * A shop that is served.
   *
   * @param shop null for the only one
   * @throws LocalSystemException if it is not, or if there are several to choose from
   */
  static ShopId existing(@Nullable String shop, HistoryStores stores) {
    List<ShopId> served =
        ShopDesk.of(stores.tables(), stores.prefix()).list().stream()
            .filter(Shop::isServed)
            .map(Shop::id)
            .toList();
    if (shop == null) {
      if (served.size() == 1) {
        return served.get(0);
      }
      throw new LocalSystemException(
          Reason.CALL_FAILED,
          served.isEmpty()
              ? "no shop is served: ./cartwise shops create enters one"
              : "there are several shops: choose one by --shop, ./cartwise shops list shows them");
    }
    ShopId named = new ShopId(shop);
    if (!served.contains(named)) {
      throw new LocalSystemException(
          Reason.CALL_FAILED,
          "no shop "
              + shop
              + " is served: ./cartwise shops create --shop "
              + shop
              + " --tracking-id ID enters it");
    }
    return named;
  }

  /**
   * A shop that is there, served or not: what a shop has can be given back after it was deleted.
   *
   * @param shop null for the only one that is served
   * @throws LocalSystemException if there never was one, or if there are several to choose from
   */
  static ShopId known(@Nullable String shop, HistoryStores stores) {
    return ShopDesk.of(stores.tables(), stores.prefix()).list().stream()
        .map(Shop::id)
        .filter(id -> id.value().equals(shop))
        .findFirst()
        .orElseGet(() -> existing(shop, stores));
  }
}
