package dev.cartwise.training.recommendation.neural.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NegativeSamplerTest {

  private static final int ITEMS = 1000;
  private static final SequenceBatch BATCH =
      SequenceBatch.of(new int[][] {{500, 501, 502, 503}, {600, 601}});

  @Test
  void paddingAddsNoItem() {
    int[] items = sampler(1).candidates(BATCH).items();

    assertThat(BATCH.inputs()).containsExactly(500, 501, 502, 600, 600, 600);
    assertThat(items).contains(500, 501, 502, 503, 600, 601);
    assertThat(items).as("items of the batch and one draw").hasSizeLessThanOrEqualTo(12);
    assertThat(countOf(0, 2000)).as("draws of item 0 at one draw a batch").isLessThan(20);
  }

  @Test
  void anItemIsDrawnAsOftenAsItsWeightSays() {
    for (int item : new int[] {0, 7, 999}) {
      Candidates drawn = drawing(item);
      int index = Arrays.binarySearch(drawn.items(), item);
      double rate = Math.exp(-drawn.logWeights()[index]);

      assertThat(countOf(item, 4000, 100) / 4000.0)
          .isCloseTo(rate, within(4 * Math.sqrt(rate * (1 - rate) / 4000)));
    }
  }

  @Test
  void aRowsOwnItemsCountOnceAndThoseOfOthersOnlyIfDrawn() {
    Candidates candidates = sampler(1).candidates(BATCH);
    float[] weights = candidates.logWeightsOfRows(BATCH);
    int columns = candidates.items().length;

    for (int item : new int[] {500, 501, 502, 503}) {
      assertThat(weights[Arrays.binarySearch(candidates.items(), item)]).isZero();
    }
    int other = Arrays.binarySearch(candidates.items(), 601);
    assertThat(weights[other]).isEqualTo(candidates.logWeights()[other]);
    assertThat(weights[columns + other]).isZero();
  }

  @Test
  void ratesSumUpToTheDrawsAndNeverPassOne() {
    long[] counts = new long[ITEMS];
    counts[3] = 900;
    counts[4] = 90;
    counts[5] = 10;

    double[] rates = DrawRates.of(counts, 200);

    assertThat(Arrays.stream(rates).sum()).isCloseTo(200, within(1e-6));
    assertThat(rates[3]).isEqualTo(1);
    assertThat(rates[5]).isGreaterThan(rates[6]);
    assertThat(Arrays.stream(rates).min().orElseThrow()).isPositive();
    assertThat(DrawRates.of(counts, ITEMS)).containsOnly(1);
  }

  private static Candidates drawing(int item) {
    NegativeSampler sampler = sampler(100);
    while (true) {
      Candidates candidates = sampler.candidates(BATCH);
      if (Arrays.binarySearch(candidates.items(), item) >= 0) {
        return candidates;
      }
    }
  }

  private static long countOf(int item, int batches) {
    return countOf(item, batches, 1);
  }

  private static long countOf(int item, int batches, int draws) {
    NegativeSampler sampler = sampler(draws);
    return IntStream.range(0, batches)
        .filter(i -> Arrays.binarySearch(sampler.candidates(BATCH).items(), item) >= 0)
        .count();
  }

  /** A sampler of a shop in which item 7 is half of all clicks. */
  private static NegativeSampler sampler(int draws) {
    int[] popular = new int[ITEMS];
    Arrays.fill(popular, 7);
    return new NegativeSampler(
        List.of(popular, IntStream.range(0, ITEMS).toArray()),
        ITEMS,
        draws,
        new SplittableRandom(5));
  }
}
