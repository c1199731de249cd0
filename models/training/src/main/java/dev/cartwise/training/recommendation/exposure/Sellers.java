package dev.cartwise.training.recommendation.exposure;

import dev.cartwise.recommendation.catalogue.AttributeColumns;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who sells the items of a catalogue, by the first column there is of a few usual names. */
final class Sellers {
  private static final List<String> COLUMNS = List.of("SELLER", "MERCHANT", "VENDOR", "BRAND");
  private static final int SHOWN = 10;
  private static final String UNKNOWN = "not known 未知";
  private static final String OTHERS = "all others 其他";

  private Sellers() {}

  /** The name of the column, empty if there is none. */
  static String column(Catalogue catalogue) {
    return COLUMNS.stream()
        .filter(name -> catalogue.columns().indexOf(name) >= 0)
        .findFirst()
        .orElse("");
  }

  /** The sellers that are shown most, then the others together; nothing without a column. */
  static List<ExposureShare> of(Catalogue catalogue, String column, int[] places) {
    if (column.isEmpty()) {
      return List.of();
    }
    double total = Math.max(1, IntStream.of(places).asLongStream().sum());
    Map<String, double[]> sums = new TreeMap<>();
    for (int item = 0; item < places.length; item++) {
      double[] sum = sums.computeIfAbsent(seller(catalogue, column, item), name -> new double[2]);
      sum[0] += 1.0 / places.length;
      sum[1] += places[item] / total;
    }
    List<ExposureShare> all = new ArrayList<>();
    sums.forEach((name, sum) -> all.add(new ExposureShare(name, sum[0], sum[1])));
    all.sort(Comparator.comparingDouble(each -> -each.places()));
    List<ExposureShare> shown = new ArrayList<>(all.subList(0, Math.min(SHOWN, all.size())));
    List<ExposureShare> rest = all.subList(shown.size(), all.size());
    if (!rest.isEmpty()) {
      shown.add(
          new ExposureShare(
              OTHERS,
              rest.stream().mapToDouble(ExposureShare::items).sum(),
              rest.stream().mapToDouble(ExposureShare::places).sum()));
    }
    return shown;
  }

  private static String seller(Catalogue catalogue, String column, int item) {
    AttributeColumns columns = catalogue.columns();
    int code = columns.code(columns.indexOf(column), item);
    return code < 0 ? UNKNOWN : columns.text(code);
  }
}
