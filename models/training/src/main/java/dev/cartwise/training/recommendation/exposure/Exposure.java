package dev.cartwise.training.recommendation.exposure;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.List;

/**
 * Which parts of a shop the new model shows.
 *
 * @param byDecile tenths of the items from the least to the most popular
 * @param sellerColumn the column that names who sells an item; empty if there is none
 * @param bySeller the sellers that are shown most, then all others
 * @param curve what a more even spread costs; the first point is what is served by default
 */
public record Exposure(
    List<ExposureShare> byDecile,
    String sellerColumn,
    List<ExposureShare> bySeller,
    List<ExposurePoint> curve) {

  /**
   * Measures exposure.
   *
   * @param places how often each item is among the first ten of an answer
   */
  public static Exposure of(Catalogue catalogue, int[] places, List<ExposurePoint> curve) {
    String column = Sellers.column(catalogue);
    return new Exposure(
        Deciles.of(catalogue, places), column, Sellers.of(catalogue, column, places), curve);
  }
}
