package dev.cartwise.training.purchaseintent.report.asked;

import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.Collection;

/** Tells a generated shop by its items: each has the column {@code ORIGIN} of the demo's. */
public final class GeneratedShop {
  private static final String COLUMN = "ORIGIN";
  private static final String SAMPLE = "sample shop";

  private GeneratedShop() {}

  /** Whether all items, and at least one, are of a generated shop. */
  public static boolean isOf(Collection<CatalogueItem> items) {
    return !items.isEmpty()
        && items.stream().allMatch(item -> SAMPLE.equals(item.columns().get(COLUMN)));
  }
}
