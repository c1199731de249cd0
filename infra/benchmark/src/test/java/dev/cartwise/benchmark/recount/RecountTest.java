package dev.cartwise.benchmark.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecountTest {
  @Test
  void findsWhatIsMissingRepeatedAndUnexpected() {
    Recount recount = Recount.of(Set.of("a", "b", "c"), List.of("a", "a", "b", "x"));
    assertThat(recount).isEqualTo(new Recount(3, 4, 1, 1, 1));
    assertThat(recount.isComplete()).isFalse();
  }

  @Test
  void repetitionsAloneLoseNothing() {
    assertThat(Recount.of(Set.of("a"), List.of("a", "a")).isComplete()).isTrue();
  }

  @Test
  void strangersAreUnexpected() {
    assertThat(Recount.of(Set.of("a"), List.of("a")).withStrangers(2))
        .isEqualTo(new Recount(1, 3, 0, 0, 2));
  }
}
