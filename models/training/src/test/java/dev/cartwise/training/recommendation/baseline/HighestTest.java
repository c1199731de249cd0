package dev.cartwise.training.recommendation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HighestTest {

  @Test
  void keepsWhatASortWouldPutFirst() {
    for (int seed = 0; seed < 20; seed++) {
      List<Long> all = new Random(seed).longs(200, 0, 150).boxed().toList();
      Highest highest = new Highest(17);
      all.forEach(highest::add);

      assertThat(Arrays.stream(highest.values()).boxed())
          .containsExactlyElementsOf(
              all.stream().sorted(Collections.reverseOrder()).limit(17).toList());
    }
  }

  @Test
  void keepsAllOfAFew() {
    Highest highest = new Highest(5);
    highest.add(3);
    highest.add(8);

    assertThat(highest.values()).containsExactly(8, 3);
  }
}
