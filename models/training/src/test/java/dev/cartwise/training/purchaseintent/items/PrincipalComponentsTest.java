package dev.cartwise.training.purchaseintent.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  @Test
  void findsTheDirectionsInWhichVectorsWereSpread() {
    Random random = new Random(1);
    List<double[]> vectors = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      double wide = 3 * random.nextGaussian();
      double narrow = random.nextGaussian();
      vectors.add(new double[] {5 + wide * 0.6 - narrow * 0.8, wide * 0.8 + narrow * 0.6, 7});
    }

    PrincipalComponents found = PrincipalComponents.of(vectors, 2);

    assertThat(Math.abs(found.directions()[0][0])).isCloseTo(0.6, within(0.03));
    assertThat(Math.abs(found.directions()[0][1])).isCloseTo(0.8, within(0.03));
    assertThat(found.spreads()[0]).isCloseTo(3, within(0.15));
    assertThat(found.spreads()[1]).isCloseTo(1, within(0.05));
    assertThat(found.project(found.mean())).containsOnly(0);
  }

  @Test
  void directionsBeyondThoseOfTheVectorsAreZero() {
    List<double[]> line = List.of(new double[] {1, 0}, new double[] {3, 0}, new double[] {5, 0});

    PrincipalComponents found = PrincipalComponents.of(line, 3);

    assertThat(Math.abs(found.directions()[0][0])).isCloseTo(1, within(1e-9));
    assertThat(found.spreads()[1]).isZero();
    assertThat(found.directions()[2]).containsOnly(0);
  }
}
