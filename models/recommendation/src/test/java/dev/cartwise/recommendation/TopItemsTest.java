package dev.cartwise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopItemsTest {

  private record Scored(int item, float score) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 25, 500, 2_000})
  void keepsWhatSortingWouldKeepWithTies(int capacity) {
    Random random = new Random(capacity);
    List<Scored> all = new ArrayList<>();
    for (int item = 0; item < 1_000; item++) {
      all.add(new Scored(item, random.nextInt(40) / 8f));
    }
    Collections.shuffle(all, random);
    TopItems top = new TopItems(capacity);
    all.forEach(each -> top.offer(each.item(), each.score()));
    top.sort();

    all.sort(Comparator.comparing((Scored s) -> -s.score()).thenComparing(Scored::item));
    assertThat(top.size()).isEqualTo(Math.min(capacity, 1_000));
    for (int rank = 0; rank < top.size(); rank++) {
      assertThat(top.itemAt(rank)).isEqualTo(all.get(rank).item());
      assertThat(top.scoreAt(rank)).isEqualTo(all.get(rank).score());
    }
  }

  @Test
  void isBeyondReachOnlyBelowTheWorstKeptScore() {
    TopItems top = new TopItems(2);
    top.offer(4, 1f);
    assertThat(top.isBeyondReach(0f)).isFalse();
    top.offer(5, 2f);

    assertThat(top.isBeyondReach(0.5f)).isTrue();
    assertThat(top.isBeyondReach(1f)).isFalse();
    assertThat(top.offer(3, 1f)).isTrue();
  }
}
