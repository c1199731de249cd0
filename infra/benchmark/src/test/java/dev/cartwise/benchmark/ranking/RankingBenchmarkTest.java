package dev.cartwise.benchmark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingBenchmarkTest {
  private static final int ITEMS = 400;
  private static final int NEIGHBOURS = 10;

  @TempDir private Path directory;

  private Catalogue catalogue() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    List<CatalogueItem> items = new ArrayList<>();
    int[] offsets = new int[ITEMS + 1];
    int[] neighbours = new int[ITEMS * NEIGHBOURS];
    float[] weights = new float[neighbours.length];
    for (int i = 0; i < ITEMS; i++) {
      items.add(
          CatalogueItem.withoutAttributes(String.format(Locale.ROOT, "i%04d", i))
              .withPopularity(random.nextDouble()));
      offsets[i + 1] = (i + 1) * NEIGHBOURS;
      for (int n = 0; n < NEIGHBOURS; n++) {
        neighbours[i * NEIGHBOURS + n] = (i + 1 + n * 37) % ITEMS;
        weights[i * NEIGHBOURS + n] = (float) ((NEIGHBOURS - n - random.nextDouble()) / 11);
      }
    }
    Path file = directory.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(
        file,
        new CatalogueContent(
            1, items, new NeighbourLists(offsets, neighbours, weights, new byte[weights.length])));
    return Catalogue.open(file);
  }

  @Test
  void bothRankersChooseTheSameItems() throws IOException {
    try (Catalogue catalogue = catalogue()) {
      RankingReport report = new RankingBenchmark(catalogue, 20).run(2);
      assertThat(report.agreement()).isGreaterThan(0.99);
      assertThat(report.oursMicros()).isPositive();
      assertThat(report.json()).contains("\"items\":400", "\"ratio\":");
    }
  }

  @Test
  void theRivalLeavesOutWhatWasViewedAndFollowsTheStrongestEdge() throws IOException {
    try (Catalogue catalogue = catalogue()) {
      List<String> ranked =
          new HashMapRanker(catalogue, RankingWeights.DEFAULT).rank(List.of("i0000"), 5);
      assertThat(ranked).hasSize(5).doesNotContain("i0000").startsWith("i0001");
    }
  }
}
