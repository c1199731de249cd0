package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text 555.123.4567 to get|text [PHONE] to get",
        "Tel 1-800-123-4567 was useless|Tel [PHONE] was useless",
        "call 555 019 4567 now|call [PHONE] now",
        "(555) 123-4567|[PHONE]",
        "at 555/123-4567 about|at [PHONE] about",
        "number on the box is 5551234567|number on the box is [PHONE]",
        "their number is 4155552671.|their number is [PHONE].",
        "電話 0912 - 345 - 678 打不通|電話 [PHONE] 打不通",
        "手机 138 - 0013 - 8000|手机 [PHONE]",
        "whatsapp 我 6 1 2 3 4 5 6 7，面交|whatsapp 我 [PHONE]，面交",
      })
  void masksNumbersNobodyCanHaveAndWideOnes(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Part no. 555-1234-00 fits",
        "part # 755-104-2210 was short",
        "model 423-055-1234",
        "Text says 600 x 150 x 1200",
        "serial number is 4155552671",
        "cell voltages 4.15, 4.12 and 4.09",
        "手机跑分 6 1 2 3 名",
      })
  void leavesPartsAndMeasuresAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
