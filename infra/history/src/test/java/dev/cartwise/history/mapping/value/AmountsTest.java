package dev.cartwise.history.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.55|2.55",
        "-1|-1",
        "2,55|2.55",
        "1,234|1234",
        "1,234.50|1234.5",
        "1.234,50 €|1234.5",
        "£2.55|2.55",
        "US$ 1 234.50|1234.5",
        "1'234.50 CHF|1234.5",
        "¥19,800|19800",
        "1.5E3|1500",
        "12 元|12"
      })
  void readsWhatShopsWrite(String text, double amount) {
    assertThat(Amounts.of(text)).hasValue(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "free", "1/2", "2-3", "1.2.3", "1e999"})
  void takesNothingElseForAnAmount(String text) {
    assertThat(Amounts.of(text)).isEmpty();
  }
}
