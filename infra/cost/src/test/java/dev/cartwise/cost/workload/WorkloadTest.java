package dev.cartwise.cost.workload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.cost.data.CostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

  @ParameterizedTest
  @CsvSource({
    "-1,0,0,0,0,--events",
    "0,-1,0,0,0,--recommendations",
    "0,0,-1,0,0,--images",
    "0,0,0,-1,0,--reviews",
    "0,0,0,0,-1,--predictions"
  })
  void namesTheOptionThatIsNegative(
      long events,
      long recommendations,
      long images,
      long reviews,
      long predictions,
      String option) {
    assertThatThrownBy(() -> new Workload(events, recommendations, images, reviews, predictions, 1))
        .isInstanceOf(CostException.class)
        .hasMessage(option + " must be 0 or more, not -1");
  }

  @Test
  void hasNoMonthBeforeTheFirst() {
    assertThatThrownBy(() -> Workload.reference(0))
        .isInstanceOf(CostException.class)
        .hasMessage("--month must lie in 1 to 1200, not 0");
    assertThatThrownBy(() -> Workload.reference(1_201)).isInstanceOf(CostException.class);
  }
}
