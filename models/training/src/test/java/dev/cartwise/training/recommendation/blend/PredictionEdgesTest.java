package dev.cartwise.training.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.training.pytorch.PyTorch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PredictionEdgesTest {

  @BeforeAll
  static void prepare() {
    PyTorch.prepare(1);
  }

  /** Two items in ten sequences: the inverse of {60 10, 10 60} is {60 -10, -10 60} / 3500. */
  @Test
  void theWeightsAreThoseOfTheClosedForm() {
    EdgeTable edges = edges(Collections.nCopies(10, new int[] {0, 2}), 4);

    assertThat(edges.weight(0, 2)).isCloseTo(10f / 60, within(1e-6f));
    assertThat(edges.weight(2, 0)).isCloseTo(10f / 60, within(1e-6f));
    assertThat(edges.items()).isEqualTo(4);
    assertThat(edges.edges()).isEqualTo(2);
  }

  /** Everybody who took 1 took 0, and 0 alone goes with 2: 1 says nothing more about 2. */
  @Test
  void whatAnotherItemExplainsIsNotCountedTwice() {
    List<int[]> sequences = new ArrayList<>(Collections.nCopies(400, new int[] {0, 1, 2}));
    sequences.addAll(Collections.nCopies(400, new int[] {0, 2}));
    sequences.addAll(Collections.nCopies(400, new int[] {0, 1}));
    sequences.addAll(Collections.nCopies(400, new int[] {3}));

    EdgeTable edges = edges(sequences, 4);

    assertThat(edges.weight(0, 2)).isGreaterThan(0.3f);
    assertThat(edges.weight(1, 2)).isLessThan(edges.weight(0, 2) / 3);
  }

  @Test
  void takingAnItemTwiceCountsOnce() {
    EdgeTable once = edges(Collections.nCopies(10, new int[] {0, 1}), 2);
    EdgeTable twice = edges(Collections.nCopies(10, new int[] {0, 1, 0}), 2);

    assertThat(twice.weight(0, 1)).isEqualTo(once.weight(0, 1));
  }

  @Test
  void anItemLeadsToAtMostTwoHundred() {
    int[] all = new int[300];
    for (int item = 0; item < all.length; item++) {
      all[item] = item;
    }
    List<int[]> pairs = new ArrayList<>();
    for (int item = 1; item < all.length; item++) {
      pairs.add(new int[] {0, item});
    }

    EdgeTable edges = edges(pairs, all.length);

    assertThat(edges.offsets().get(1)).isEqualTo(200);
  }

  @Test
  void ofTooManyItemsTheMostFrequentHaveEdges() {
    List<int[]> sequences = new ArrayList<>(Collections.nCopies(10, new int[] {0, 2}));
    sequences.addAll(Collections.nCopies(9, new int[] {1, 3}));

    EdgeTable edges = PredictionEdges.of(sequences, 4, 2).orElseThrow();

    assertThat(edges.weight(0, 2)).isCloseTo(10f / 60, within(1e-6f));
    assertThat(edges.edges()).isEqualTo(2);
  }

  @Test
  void noEdgeLeadsToWhatNobodyTookWithAnItem() {
    List<int[]> sequences = new ArrayList<>(Collections.nCopies(100, new int[] {0, 1}));
    sequences.addAll(Collections.nCopies(100, new int[] {1, 2}));

    assertThat(edges(sequences, 3).weight(0, 2)).isZero();
  }

  @Test
  void whereNothingOccursThereIsNoTable() {
    assertThat(PredictionEdges.of(List.of(), 3, PredictionEdges.MAX_ITEMS)).isEmpty();
  }

  private static EdgeTable edges(List<int[]> sequences, int items) {
    return PredictionEdges.of(sequences, items, PredictionEdges.MAX_ITEMS).orElseThrow();
  }
}
