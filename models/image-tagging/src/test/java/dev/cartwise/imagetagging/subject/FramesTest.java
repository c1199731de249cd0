package dev.cartwise.imagetagging.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.imagetagging.pixels.RgbImage;
import org.junit.jupiter.api.Test;

class FramesTest {

  @Test
  void theHeaviestFrameSpansHolesButNoDesert() {
    float[] weights = {
      -1, -1, -1, -1, -1, //
      -1, 2, -1, 2, -1, //
      -1, 2, 2, 2, -1, //
      -1, -1, -1, -1, 2
    };

    assertThat(HeaviestFrame.of(weights, 5)).isEqualTo(new Frame(1, 1, 3, 2));
  }

  @Test
  void numbersPartWhereTheirGapIs() {
    float[] values = {0, 1, 2, 1, 0, 30, 31, 32};

    assertThat(TwoParts.threshold(values)).isBetween(2f, 30f);
  }

  @Test
  void anEdgeIsAsDeepAsAskedFor() {
    assertThat(Samples.edge(4, 3, 1)).containsExactly(0, 1, 2, 3, 4, 7, 8, 9, 10, 11);
    assertThat(Samples.edge(5, 5, 2)).hasSize(24).doesNotContain(12);
    assertThat(Samples.edge(2, 1, 2)).containsExactly(0, 1);
  }

  @Test
  void aFrameIsTheSamePartOfALargerCopy() {
    RgbImage small = new RgbImage(10, 20, new byte[600]);
    RgbImage large = new RgbImage(100, 200, new byte[60_000]);

    assertThat(new Frame(2, 4, 5, 10).scaled(small, large, 0))
        .isEqualTo(new Frame(20, 40, 50, 100));
    assertThat(new Frame(2, 4, 5, 10).scaled(small, large, 0.2))
        .isEqualTo(new Frame(10, 30, 70, 120));
    assertThat(new Frame(0, 0, 10, 20).scaled(small, large, 0.5))
        .isEqualTo(new Frame(0, 0, 100, 200));
  }
}
