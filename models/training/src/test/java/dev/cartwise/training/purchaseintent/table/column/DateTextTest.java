package dev.cartwise.training.purchaseintent.table.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29T00:00",
    "2024/2/9, 2024-02-09T00:00",
    "2024-02-29T13:45:10.123Z, 2024-02-29T13:45",
    "2024-02-29 13:45:10+02:00, 2024-02-29T13:45",
    "29.02.2024 7:05, 2024-02-29T07:05",
    "29/02/2024 1:05 pm, 2024-02-29T13:05",
    "29/02/2024 12:05 AM, 2024-02-29T00:05"
  })
  void readsDates(String text, LocalDateTime moment) {
    assertThat(new DateText(false).parse(text)).contains(moment);
  }

  @Test
  void putsTheMonthFirstWhereItStandsFirst() {
    assertThat(new DateText(true).parse("02/29/2024"))
        .contains(LocalDateTime.of(2024, 2, 29, 0, 0));
    assertThat(new DateText(true).parse("29/02/2024")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2024-13-01", "2024-01-01 25:00", "20240101", "soon", ""})
  void takesNothingElseForADate(String text) {
    assertThat(new DateText(false).parse(text)).isEmpty();
  }
}
