package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "打我电话13812345678谢谢|打我电话[PHONE]谢谢",
        "手机 138-1234-5678 随时|手机 [PHONE] 随时",
        "+86 139 1234 5678|[PHONE]",
        "座机010-62345678|座机[PHONE]",
        "全角１３８１２３４５６７８也要|全角[PHONE]也要",
        "台灣手機0912-345-678|台灣手機[PHONE]",
        "加微信：88887777 聊|加微信：[PHONE] 聊",
        "call me at (415) 555-2671 please|call me at [PHONE] please",
        "my number is 212-555-0187.|my number is [PHONE].",
        "ring +44 20 7946 0958 today|ring [PHONE] today",
        "phone: 5554567890|phone: [PHONE]",
        "发到zhang.san@example.com.cn吧|发到[EMAIL]吧",
        "write to jane_doe+shop@mail.example.org!|write to [EMAIL]!",
        "身份证11010519491231002X泄露|身份证[ID]泄露",
        "my SSN 219-09-9999 leaked|my SSN [ID] leaked",
        "護照 passport E12345678 丟了|護照 passport [ID] 丟了",
        "身分證A123456789|身分證[ID]",
        "卡号6222 0202 0000 1234 567被盗|卡号[CARD]被盗",
        "charged 4111 1111 1111 1111 twice|charged [CARD] twice",
        "card 4111111111111111 was charged|card [CARD] was charged",
        "amex 3782 822463 10005 declined|amex [CARD] declined",
        "我住在北京市海淀区中关村大街27号3单元502室，快递送错|我住在[ADDRESS]，快递送错",
        "地址是阳光花园3栋2单元501室|地址是[ADDRESS]",
        "I live at 742 Evergreen Terrace, Springfield, IL 62704 and|I live at [ADDRESS] and",
        "sent to 123 main st apt 4b instead|sent to [ADDRESS] instead",
        "mail PO Box 1234 instead|mail [ADDRESS] instead",
      })
  void masksPersonalData(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "型号SM-G9980和B01AHB9CN2都不错",
        "才花了1299.00元，比3999便宜",
        "175/92A的码，三围90-60-88",
        "measurements 36-24-36, I'm 5'8\" and 135 lbs",
        "2023-01-15 买的，15:30 到货",
        "条码6901234567892",
        "ISBN 978-7-111-40701-0",
        "订单号 SF1234567890123 已签收",
        "model WH-1000XM4 for $348.00 on 11/29/2022",
        "resolution 1920x1080, 5000 mAh, 256 GB",
        "bought 5 on the road trip, 3 in the right place",
        "离地铁2号线很近，走路5分钟",
        "worn it 10 times in 3 days",
        "size 10-12 runs large, 100% cotton",
        "用了3个月，掉了20000毫安的电",
        "part number 90210-1234",
        "the 2 way zipper is great",
      })
  void leavesProductTextAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
