package dev.cartwise.training.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private static final Provenance ONE = Provenance.of("d1", "rate 1", Map.of("backbone-zh", "b1"));

  @Test
  void theSamePartsMayBeUsed() {
    Provenance same = Provenance.of("d1", "rate 1", Map.of("backbone-zh", "b1"));

    assertThat(same.differences(ONE.toText())).isEmpty();
    assertThat(same.digest()).isEqualTo(ONE.digest());
  }

  @Test
  void namesEachPartThatDiffers() {
    assertThat(Provenance.of("d2", "rate 1", Map.of("backbone-zh", "b1")).differences(ONE.toText()))
        .containsExactly("data");
    assertThat(Provenance.of("d1", "rate 2", Map.of("backbone-zh", "b1")).differences(ONE.toText()))
        .containsExactly("recipe");
    assertThat(Provenance.of("d1", "rate 1", Map.of("backbone-zh", "b2")).differences(ONE.toText()))
        .containsExactly("backbone-zh");
    assertThat(Provenance.of("d1", "rate 1", Map.of()).differences(ONE.toText()))
        .containsExactly("backbone-zh");
    assertThat(new Provenance("0.2.0+1", ONE.lineage()).differences(ONE.toText()))
        .containsExactly("code");
  }

  @Test
  void whatIsNoProvenanceDiffersInEverything() {
    assertThat(ONE.differences("settings of before 12"))
        .contains("code", "data", "recipe", "backbone-zh");
  }

  @Test
  void whatComesFromSeveralTellsTheParentsOfAll() {
    Provenance both =
        Provenance.ofParts(
            List.of(ONE, Provenance.of("d2", "rate 2", Map.of("backbone-en", "b2"))));

    assertThat(both.lineage().parents()).containsOnlyKeys("backbone-zh", "backbone-en");
    assertThat(both.lineage().data()).isNotEqualTo(ONE.lineage().data());
  }
}
