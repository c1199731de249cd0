package dev.cartwise.cost.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

  /** 400 days are 13.14168 months of 30.4375 days, and 10 days .32854. */
  @ParameterizedTest
  @CsvSource({
    "1, 400, 0.5",
    "2, 400, 1.5",
    "6, 400, 5.5",
    "13, 400, 12.5",
    "14, 400, 13.13164",
    "15, 400, 13.14168",
    "60, 400, 13.14168",
    "60, 0, 59.5",
    "1, 10, 0.27457",
    "2, 10, 0.32854"
  })
  void growsUntilTheOldestIsDeletedAndStaysLevelThen(int month, int days, double expected) {
    assertThat(Retention.monthsStored(month, days)).isCloseTo(expected, within(1e-5));
  }
}
