package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
  @Test
  void needsTheStoresToPromoteWhatItTrains() {
    assertThat(new TrainCommand().needsStores(List.of("recommendation", "--shop", "demo")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--artifact", "--out=somewhere"})
  void leavesARunningSystemAloneWhenItWritesToADirectory(String option) {
    assertThat(new TrainCommand().needsStores(List.of("image-tagging", option, "somewhere")))
        .isFalse();
  }
}
