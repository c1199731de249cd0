package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "寄香港灣仔軒尼詩道 302-308 號集成中心 2 樓 G47 ，慢|寄[ADDRESS] ，慢",
        "新北市板橋區文化路一段 188 巷 25 弄 3 號 4 樓收|[ADDRESS]收",
        "台中市 西屯區 福星北路 57 號 3 樓之 2|[ADDRESS]",
        "九龍 觀塘 鴻圖道 83 號 12 樓 B 室|[ADDRESS]",
        "江苏省 苏州市 姑苏区 平江路 213 号 2 幢 501 室|[ADDRESS]",
        "北京市 丰台区 草桥东路 26 号院 7 号楼 2 单元 901，谢|[ADDRESS]，谢",
      })
  void masksChineseAddressesWithBlanks(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42 Wallaby Way, Sydney|[ADDRESS]",
        "we are 8 Tannery Mews, Hexham and wait|we are [ADDRESS] and wait",
        "730 Cottonwood Cir Apt 12, Reno|[ADDRESS]",
        "7/F, 88 Queensway, Admiralty|[ADDRESS]",
        "Flat B, 15/F, Tower 3, 28 Hoi Fan Road, Tai Kok Tsui, slow|[ADDRESS], slow",
        "at 21/F, 33 Connaught Place, Central|at [ADDRESS]",
        "Rm 1908, 238 Nathan Path, Jordan|[ADDRESS]",
        "3F., No. 47, Ln. 112, Fuxing Rd., Taoyuan|[ADDRESS]",
        "1100 Peach Blossom Blvd, Macon, GA 31210 loves it|[ADDRESS] loves it",
      })
  void masksEnglishAddressesWithATownOrFloor(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7/8 ring spanner, 88 Queen bee stickers",
        "12 Drive bits, Sydney edition",
        "Bought 4 Park Lane candles, London scent",
        "2 Way Radio, Black",
        "3 Yoga Park, White",
        "2019 Honda Trail, Denver model",
        "Floor 3 lamp, 40 W",
        "沿着滨江路走 20 分钟，鞋底 3 厘米",
        "展厅在 2 楼 B 区，买了 3 号色",
        "文化路夜市買的 2 雙 100",
        "中環 3 號線充電頭 20 W",
      })
  void leavesGoodsAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
