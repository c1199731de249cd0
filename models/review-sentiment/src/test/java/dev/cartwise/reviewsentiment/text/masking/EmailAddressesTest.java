package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to info@müller.de now|write to [EMAIL] now",
        "jürgen@müller.de answered|[EMAIL] answered",
        "邮箱info@müller.de没人回|邮箱[EMAIL]没人回",
        "почта@пример.com thanks|[EMAIL] thanks",
        "info@mu\u0308ller.de answered|[EMAIL] answered",
        "发到abc123@126点com吧|发到[EMAIL]吧",
        "发到abc_123艾特example点com吧|发到[EMAIL]吧",
        "寄 abc.123小老鼠example.com.tw，謝|寄 [EMAIL]，謝",
        "邮箱abc_123#example.com，#换成@|邮箱[EMAIL]，#换成@",
        "abc_123@example。com|[EMAIL]",
        "abc[@]example[.]com|[EMAIL]",
        "abc(a)example.com|[EMAIL]",
        "j . doe @ example . org please|[EMAIL] please",
        "email jsmith at example.com please|email [EMAIL] please",
        "jsmith at gmail.com is mine|[EMAIL] is mine",
      })
  void masksAddressesInAnyLettersAndSigns(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I got it at walmart.com for less",
        "bought them at amazon.com, contact them at amazon.com",
        "2件@19.9，点个赞",
        "艾特一下客服，三点前都在",
        "小老鼠玩偶很可愛",
      })
  void leavesShopsAndPricesAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
