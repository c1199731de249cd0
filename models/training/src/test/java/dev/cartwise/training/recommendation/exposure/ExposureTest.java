package dev.cartwise.training.recommendation.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.Reason;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty items, i00 the least popular; a maker of the even ones and one of the odd ones. */
class ExposureTest {
  private static final int ITEMS = 20;
  private static final Reason WHY = new Reason.LooksLike("it");

  @TempDir private Path directory;

  private Catalogue catalogue(boolean branded) throws IOException {
    List<CatalogueItem> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      Map<String, String> columns =
          branded ? Map.of("BRAND", i % 2 == 0 ? "even" : "odd") : Map.of();
      String id = String.format("i%02d", i);
      items.add(new CatalogueItem(id, id, null, "tea", 1, columns, 1 << i));
    }
    Path file = directory.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(file, new CatalogueContent(1, items, NeighbourLists.none(ITEMS)));
    return Catalogue.open(file);
  }

  @Test
  void placesAreSharedOutToTenthsAndSellers() throws IOException {
    int[] places = new int[ITEMS];
    places[19] = 6;
    places[0] = 2;
    Exposure exposure = Exposure.of(catalogue(true), places, List.of());

    assertThat(exposure.byDecile()).hasSize(10);
    assertThat(exposure.byDecile().get(9)).isEqualTo(new ExposureShare("10", 0.1, 0.75));
    assertThat(exposure.byDecile().get(0)).isEqualTo(new ExposureShare("1", 0.1, 0.25));
    assertThat(exposure.sellerColumn()).isEqualTo("BRAND");
    assertThat(exposure.bySeller()).extracting(ExposureShare::name).containsExactly("odd", "even");
    assertThat(exposure.bySeller().get(0).places()).isCloseTo(0.75, within(1e-12));
    assertThat(exposure.bySeller().get(0).items()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aShopWithoutSellersHasNone() throws IOException {
    Exposure exposure = Exposure.of(catalogue(false), new int[ITEMS], List.of());
    assertThat(exposure.sellerColumn()).isEmpty();
    assertThat(exposure.bySeller()).isEmpty();
  }

  /** Nine shoppers whose answers begin with the nine stars, and who want the eleventh item. */
  @Test
  void balancingSpreadsExposureAndFindsRarerItems() throws IOException {
    List<List<RankedItem>> ranked = new ArrayList<>();
    int[] targets = new int[9];
    for (int k = 0; k < targets.length; k++) {
      int shopper = k;
      targets[k] = (k + 1) % 9;
      ranked.add(
          IntStream.range(0, 12)
              .mapToObj(place -> new RankedItem(item(place, shopper), -place, WHY))
              .toList());
    }
    List<ExposurePoint> curve = ExposureCurve.of(catalogue(false), ranked, targets);

    ExposurePoint served = curve.get(0);
    ExposurePoint even = curve.get(curve.size() - 1);
    assertThat(served.strength()).isZero();
    assertThat(served.ndcg()).isZero();
    assertThat(served.coverage()).isEqualTo(0.9);
    assertThat(served.gini()).isCloseTo(0.46, within(1e-12));
    assertThat(even.ndcg()).isPositive();
    assertThat(even.gini()).isCloseTo(0.43, within(1e-12));
  }

  private static int item(int place, int shopper) {
    return place < 9 ? ITEMS - 1 - place : (shopper + place - 9) % 9;
  }
}
