package dev.cartwise.training.purchaseintent.report.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShopperDrawsTest {

  @Test
  void examplesOfAShopperAreDrawnTogether() {
    ShopperDraws draws = new ShopperDraws(new int[] {7, 7, 3, 7, 3});
    assertThat(draws.shoppers()).isEqualTo(2);
    draws.estimate(
        times -> {
          assertThat(times[1]).isEqualTo(times[0]).isEqualTo(times[3]);
          assertThat(times[4]).isEqualTo(times[2]);
          assertThat(times[0] + times[2]).isEqualTo(2);
          return new double[] {0};
        });
  }

  /** The mean of 400 fair coins has the standard error .025. */
  @Test
  void theIntervalOfAMeanIsAsWideAsItsStandardErrorSays() {
    int[] alone = new int[400];
    double[] coins = coins(alone.length);
    Arrays.setAll(alone, i -> i);
    Estimate mean = new ShopperDraws(alone).estimate(times -> mean(coins, times))[0];
    assertThat(mean.high() - mean.low()).isBetween(0.08, 0.12);
    assertThat(mean.value()).isBetween(mean.low(), mean.high());
  }

  /** 4 copies of each coin tell no more than one. */
  @Test
  void copiesOfAShoppersExamplesDoNotNarrowTheInterval() {
    double[] coins = coins(400);
    double[] copied = new double[1600];
    int[] shoppers = new int[1600];
    Arrays.setAll(copied, i -> coins[i / 4]);
    Arrays.setAll(shoppers, i -> i / 4);
    Estimate mean = new ShopperDraws(shoppers).estimate(times -> mean(copied, times))[0];
    assertThat(mean.high() - mean.low()).isBetween(0.08, 0.12);
  }

  @Test
  void whatFewDrawsDefineHasNoInterval() {
    ShopperDraws draws = new ShopperDraws(new int[] {1, 2});
    Estimate both =
        draws.estimate(times -> new double[] {times[0] == times[1] * 2 ? 1 : Double.NaN})[0];
    assertThat(both.low()).isNaN();
    assertThat(both.isClear()).isFalse();
  }

  private static double[] coins(int count) {
    SplittableRandom random = new SplittableRandom(5);
    double[] coins = new double[count];
    Arrays.setAll(coins, i -> random.nextInt(2));
    return coins;
  }

  private static double[] mean(double[] values, int[] times) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      sum += times[i] * values[i];
      count += times[i];
    }
    return new double[] {sum / count};
  }
}
