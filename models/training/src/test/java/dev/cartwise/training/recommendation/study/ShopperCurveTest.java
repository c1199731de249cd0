package dev.cartwise.training.recommendation.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShopperCurveTest {

  private static final List<int[]> ALL =
      IntStream.range(0, 100).mapToObj(i -> new int[] {i}).toList();

  @Test
  void aLargerSampleHoldsTheSmallerOneAndKeepsTheOrder() {
    List<int[]> few = ShopperCurve.sample(ALL, 10, 3);
    List<int[]> more = ShopperCurve.sample(ALL, 40, 3);

    assertThat(few).hasSize(10).isSubsetOf(more);
    assertThat(more).extracting(each -> each[0]).isSorted();
  }
}
