package dev.cartwise.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassTallyTest {
  @Test
  void averagesOverTheClassesThatAreAskedFor() {
    ClassTally<String> tally = new ClassTally<>();
    tally.add("shirt", "shirt");
    tally.add("shirt", "shoe");
    tally.add("shoe", "shoe");
    tally.add("shoe", "belt");

    assertThat(tally.occurring()).containsExactly("shirt", "shoe");
    assertThat(tally.macroF1(tally.occurring())).isEqualTo((2 / 3.0 + 0.5) / 2, within(1e-12));
    assertThat(tally.macroF1(List.of("belt"))).isZero();
  }

  @Test
  void aClassThatIsNeverSaidHasNoPrecision() {
    ClassTally<Boolean> tally = new ClassTally<>();
    tally.add(true, false);

    assertThat(tally.precision(true)).isZero();
    assertThat(tally.recall(true)).isZero();
    assertThat(tally.accuracy()).isZero();
  }
}
