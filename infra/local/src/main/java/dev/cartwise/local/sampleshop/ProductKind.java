package dev.cartwise.local.sampleshop;

import java.util.List;

/**
 * What a product is, with the variants it comes in.
 *
 * @param code short name, leads the ids of its products
 * @param name the kind's name
 * @param lowestYuan price of the plainest variant
 * @param highestYuan price of the finest
 * @param complements codes of the kinds that are bought along with it
 * @param variants from plain to fine
 */
public record ProductKind(
    String code,
    Bilingual name,
    int lowestYuan,
    int highestYuan,
    List<String> complements,
    List<Bilingual> variants) {

  public ProductKind {
    complements = List.copyOf(complements);
    variants = List.copyOf(variants);
  }
}
