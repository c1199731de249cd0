package dev.cartwise.shopregistry.shop;

import dev.cartwise.contracts.DeclaredShops;
import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shops that a text names. */
public final class NamedShops implements ShopDirectory, ShopPages {

  private final DeclaredShops declared;

  private NamedShops(DeclaredShops declared) {
    this.declared = declared;
  }

  /** The shops of {@code shop=trackingId[,shop=trackingId…]}. */
  public static NamedShops of(String text) {
    return new NamedShops(DeclaredShops.parse(text));
  }

  @Override
  public Optional<ShopId> byName(String name) {
    return declared.shops().stream().filter(shop -> shop.value().equals(name)).findFirst();
  }

  @Override
  public Optional<ShopId> byTrackingId(String trackingId) {
    return Optional.ofNullable(declared.byTrackingId().get(trackingId));
  }

  /** All on one page. */
  @Override
  public ShopPage page(Optional<String> place, int most) {
    return new ShopPage(
        declared.shops().stream()
            .sorted(Comparator.comparing(ShopId::value))
            .map(shop -> new Shop(shop, List.of(), true, Instant.EPOCH, Optional.empty()))
            .toList(),
        Optional.empty());
  }

  @Override
  public Optional<ShopId> only() {
    Set<ShopId> all = declared.shops();
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }
}
