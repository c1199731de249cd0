package dev.cartwise.benchmark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import org.junit.jupiter.api.Test;

class SearchBenchmarkTest {

  @Test
  void findsWhatTheExactScanFinds() {
    SearchReport report = new SearchBenchmark(new GeneratedShop(900), 5).run(1);

    assertThat(report.recall()).isEqualTo(1);
    assertThat(report.searches()).isEqualTo(5);
    assertThat(report.json()).contains("\"items\":900", "\"ratio\":");
  }

  @Test
  void findsNearlyAllOfItInClusters() {
    GeneratedShop shop = new GeneratedShop(3 * VectorClustering.MIN_ITEMS);

    assertThat(new SearchBenchmark(shop, 5).run(1).recall()).isGreaterThan(0.95);
  }

  @Test
  void aGeneratedShopIsTheSameEveryTime() {
    assertThat(new GeneratedShop(500).blend().vectors().rows())
        .isEqualTo(new GeneratedShop(500).blend().vectors().rows());
    assertThat(new GeneratedShop(500).catalogue().items())
        .isEqualTo(new GeneratedShop(500).catalogue().items());
  }
}
