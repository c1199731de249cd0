package dev.cartwise.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSizeTest {

  @Test
  void findsThePowerThatTimeGrowsWith() {
    TrainingSize small = size(1_000, 2);
    TrainingSize middle = size(10_000, 20 * Math.sqrt(10));
    TrainingSize large = size(100_000, 2_000);

    assertThat(middle.exponentSince(small)).isCloseTo(1.5, within(1e-9));
    assertThat(TrainingSize.exponent(List.of(small, middle, large), TrainingSize::seconds))
        .isCloseTo(1.5, within(1e-9));
    assertThat(TrainingSize.exponent(List.of(small), TrainingSize::processorSeconds)).isNaN();
  }

  @Test
  void readsTheAnswerOfTheTrainingJvm() {
    TrainingSize size =
        TrainingSize.parse(
            "{\"events\":5,\"shoppers\":4,\"items\":2,\"seconds\":1.5,\"processorSeconds\":2.5,"
                + "\"peakMebibytes\":700,\"neighbours\":3}");

    assertThat(size).isEqualTo(new TrainingSize(5, 4, 2, 1.5, 2.5, 700, 3));
    assertThatThrownBy(() -> TrainingSize.parse("oops")).hasMessageContaining("no JSON: oops");
  }

  private static TrainingSize size(long events, double seconds) {
    return new TrainingSize(events, 1, 1, seconds, 2 * seconds, 1, 1);
  }
}
