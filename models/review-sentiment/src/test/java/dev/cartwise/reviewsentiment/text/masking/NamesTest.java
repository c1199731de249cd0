package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Signed by Robert Oyelaran at 3pm|Signed by [NAME] at 3pm",
        "It broke. Yours, Amanda Whitfield|It broke. Yours, [NAME]",
        "Kind regards, Dennis|Kind regards, [NAME]",
        "Sincerely, Carla J. Redmond.|Sincerely, [NAME].",
        "the seller, a Mr John Q. Carter, was rude|the seller, a [NAME], was rude",
        "Dr S. K. Venkat prescribed it|[NAME] prescribed it",
        "Mrs. Anne Drayton next door|[NAME] next door",
        "the driver, Marcus Ellery, threw it|the driver, [NAME], threw it",
        "a guy called Tremaine helped|a guy called [NAME] helped",
        "hi im Kayleigh Brannigan and I sew|hi im [NAME] and I sew",
        "Driver called Kwame Boateng was lovely|Driver called [NAME] was lovely",
        "Thanks to Ms. Okafor at the counter|Thanks to [NAME] at the counter",
        "with a name on it, Hilary Stroud, so|with a name on it, [NAME], so",
      })
  void masksEnglishNamesOfStaffAndSenders(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "快递员李建国电话也不接|快递员[NAME]电话也不接",
        "客服小姐姐叫刘婷婷，很耐心|客服小姐姐叫[NAME]，很耐心",
        "师傅姓王叫王建军，好|师傅姓王叫[NAME]，好",
        "店员孙晓菲推荐的|店员[NAME]推荐的",
        "卖家叫郭振邦，冲|卖家叫[NAME]，冲",
        "送貨員陳志強先生很好|送貨員[NAME]很好",
        "顺丰小哥张志强送到门口|顺丰小哥[NAME]送到门口",
        "找主管刘晓燕，没人理|找主管[NAME]，没人理",
        "转给王女士 13800138000 收|转给王女士 [PHONE] 收",
        "王女士 13800138000 收|[NAME] [PHONE] 收",
        "签收人写的是曹美凤，谁|签收人写的是[NAME]，谁",
      })
  void masksChineseNamesOfStaff(String text, String masked) {
    assertThat(PersonalData.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yours truly loved the coat",
        "Yours truly, a happy customer",
        "Signed edition, page 123",
        "Signed by The Author edition",
        "Mr Potato Head lost an ear, Mrs Meyers Clean Day soap",
        "Dr. Martens and Mr. Coffee Maker",
        "Soap by Mrs. Meyer's, thanks to Mr. Clean and Mr. Robot fans",
        "Drivers called it a night, the driver called me",
        "京东小哥很好，顺丰小哥送货快，主管态度差",
        "女士 42 码，王女士说好",
        "Seller is called BestGadgets Direct",
        "Thanks, Amazon! Speak to Alexa, could not Ask For More",
        "印有自己姓名的欢迎卡片.上次入住时看到",
        "客服小美和店员小鹿都有耐心",
        "快递员高高兴兴地送来，快递员周到",
        "师傅安装很快，司机马上就到，店员任我试",
        "卖家叫我等三天，客服叫马上下单，",
        "快递小哥辛苦啦，谢谢，老板牛逼啊",
        "客服祝你好，卖家向我推荐，司机路上打电话",
        "营养，口味纯正，高效吸收，好",
        "客服康师傅级别，锅叫万年青",
      })
  void leavesBrandsAndWordsAlone(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }
}
