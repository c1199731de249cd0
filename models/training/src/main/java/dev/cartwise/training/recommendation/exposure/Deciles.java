package dev.cartwise.training.recommendation.exposure;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tenths of a catalogue's items by popularity. */
final class Deciles {
  private static final int DECILES = 10;

  private Deciles() {}

  /** Their exposure, that of the least popular tenth first. */
  static List<ExposureShare> of(Catalogue catalogue, int[] places) {
    int items = catalogue.size();
    double total = Math.max(1, IntStream.of(places).asLongStream().sum());
    long[] shown = new long[DECILES];
    int[] sizes = new int[DECILES];
    for (int rank = 0; rank < items; rank++) {
      int decile = DECILES - 1 - (int) ((long) rank * DECILES / items);
      shown[decile] += places[catalogue.popularAt(rank)];
      sizes[decile]++;
    }
    List<ExposureShare> shares = new ArrayList<>();
    for (int decile = 0; decile < DECILES; decile++) {
      shares.add(
          new ExposureShare(
              Integer.toString(decile + 1),
              sizes[decile] / (double) Math.max(1, items),
              shown[decile] / total));
    }
    return shares;
  }
}
