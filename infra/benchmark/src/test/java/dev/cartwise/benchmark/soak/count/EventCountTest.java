package dev.cartwise.benchmark.soak.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.benchmark.soak.load.SoakEvent.Identity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventCountTest {
  private static final Identity A = new Identity("demo#u#a", 1);
  private static final Identity B = new Identity("demo#u#b", 2);

  @Test
  void whatIsThereOnceIsInOrder() {
    Finding finding =
        EventCount.of("x", Set.of(A), Set.of(A, B), Map.of(A, Set.of("k"), B, Set.of("k")));

    assertThat(finding.lost()).isEmpty();
    assertThat(finding.doubled()).isEmpty();
  }

  @Test
  void whatWasAcknowledgedAndIsNotThereIsLost() {
    assertThat(EventCount.of("x", Set.of(A), Set.of(A, B), Map.of()).lost())
        .containsExactly(A.toString());
  }

  @Test
  void twoPiecesOfOneEventAreDoubled() {
    Finding finding = EventCount.of("x", Set.of(A), Set.of(A), Map.of(A, Set.of("k", "l")));

    assertThat(finding.doubled()).singleElement().asString().contains("[k, l]");
  }

  @Test
  void whatNobodySentIsStrange() {
    assertThat(EventCount.of("x", Set.of(), Set.of(A), Map.of(B, Set.of("k"))).doubled())
        .singleElement()
        .asString()
        .contains("never sent");
  }
}
