package dev.cartwise.recommendation.blend.edges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PackedWeightsTest {

  @Test
  void aStrengthIsOffByLittle() {
    float[] strengths = {1e-4f, 0.0123f, 0.5f, 0.999f, 1f, 77.7f, 1e6f};

    EdgeWeights packed = pack(strengths);

    assertThat(packed.count()).isEqualTo(strengths.length);
    for (int edge = 0; edge < strengths.length; edge++) {
      assertThat(packed.get(edge)).isCloseTo(strengths[edge], withPercentage(0.2));
    }
  }

  @Test
  void strengthsKeepTheirOrderAndStayAboveZero() {
    EdgeWeights packed = pack(Float.MIN_VALUE, 1f, 1.004f);

    assertThat(packed.get(0)).isPositive();
    assertThat(packed.get(1)).isEqualTo(1f);
    assertThat(packed.get(2)).isGreaterThan(1f);
  }

  @Test
  void packingAgainChangesNothing() {
    EdgeWeights packed = pack(0.3f, 0.7f);

    assertThat(PackedWeights.of(packed)).isEqualTo(packed);
  }

  private static EdgeWeights pack(float... strengths) {
    return PackedWeights.of(new FloatWeights(FloatBuffer.wrap(strengths)));
  }
}
