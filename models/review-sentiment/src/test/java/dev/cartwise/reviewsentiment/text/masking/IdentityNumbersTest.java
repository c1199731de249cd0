package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "回乡证 H1234567890 拍照|回乡证 [ID] 拍照",
        "港澳居民来往内地通行证：M12345678|港澳居民来往内地通行证：[ID]",
        "台胞证12345678认证|台胞证[ID]认证",
        "外国人永久居留证USA123456789012|外国人永久居留证[ID]",
        "永居证 911840198504121233|永居证 [ID]",
        "931276197909302051|[ID]",
        "居住证81000019930817021X|居住证[ID]",
        "居住證 830000 20010526 0134|居住證 [ID]",
        "澳門身份證 1234567(8)|澳門身份證 [ID]",
        "BIR 1234567(8)|BIR [ID]",
        "健保卡號 000012345678|健保卡號 [ID]",
        "车牌京A12345的快递|车牌[ID]的快递",
      })
  void masksPermitsOfFiveRegions(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NHS number 943 476 5919 printed|NHS number [ID] printed",
        "9434765919 is my nhs number|[ID] is my nhs number",
        "licence MORGA657054SM9IJ|licence [ID]",
        "MORGA 657054 SM9IJ|[ID]",
        "ITIN 912-74-3308|ITIN [ID]",
        "itin is 912 74 3308|itin is [ID]",
        "license number, D123-4567-8901|license number, [ID]",
        "Medicare 1EG4-TE5-MK73|Medicare [ID]",
        "my Medicare number is 1EG4TE5MK73|my Medicare number is [ID]",
        "green card A208417336|green card [ID]",
        "A# 208-417-336|A# [ID]",
        "US passport no. 123456789|US passport no. [ID]",
      })
  void masksBritishAndAmericanNumbers(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "回乡证卡套尺寸8.5×5.4",
        "型号H06183927的滤芯",
        "台胞证保护套20240315这批",
        "M8120 和 M1012345",
        "1234567(8) 件装",
        "NHS discount, order 943 476 5918",
        "model FARRO852146 drill",
        "part 1EG4-TE5-MK73",
        "Serial 912-74-3308",
        "车牌架 A12345 很稳",
        "911840198504121234 件",
      })
  void leavesArticleNumbersAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
