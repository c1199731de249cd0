package dev.cartwise.training.purchaseintent.table.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({"1,1", "-2.5,-2.5", "+.5,.5", "3.,3", "1e3,1000", "12%,12", "$4.20,4.2"})
  void readsNumbers(String text, float number) {
    assertThat(new NumberText(false).parse(text)).isEqualTo(number);
  }

  @Test
  void readsACommaByWhatSeparatesFields() {
    assertThat(new NumberText(false).parse("1,234,567.5")).isEqualTo(1_234_567.5f);
    assertThat(new NumberText(false).parse("1,5")).isNaN();
    assertThat(new NumberText(true).parse("1,5")).isEqualTo(1.5f);
  }

  @Test
  void boundsWhatIsLarge() {
    assertThat(new NumberText(false).parse("-1e300")).isEqualTo(-1e15f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1d", "0x10", "Infinity", "1-2", "--1", "1 2", "$", "%"})
  void takesNothingElseForANumber(String text) {
    assertThat(new NumberText(false).parse(text)).isNaN();
  }
}
