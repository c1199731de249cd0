package dev.cartwise.local.sampleshop;

import java.util.List;

/**
 * A named part of the range.
 *
 * @param code short name, used in keys
 * @param name English name
 * @param nameZh Chinese name
 * @param brands from plain to fine
 * @param kinds what is sold in it
 */
public record ProductCategory(
    String code, String name, String nameZh, List<Bilingual> brands, List<ProductKind> kinds) {

  public ProductCategory {
    brands = List.copyOf(brands);
    kinds = List.copyOf(kinds);
  }
}
