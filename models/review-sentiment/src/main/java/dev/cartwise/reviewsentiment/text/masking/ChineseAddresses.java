package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/** Addresses as they are written in mainland China, Taiwan and Hong Kong. */
final class ChineseAddresses {

  private static final String MASK = "ADDRESS";

  /** Provinces, Taiwan's counties and Hong Kong's districts, with which an address begins. */
  private static final String PLACE =
      "(?:北京|天津|上海|重庆|重慶|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西"
          + "|西藏|宁夏|新疆|香港|澳门|澳門|台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|臺東|澎湖"
          + "|金門|連江|新界|九龍|港島|中環|上環|西環|灣仔|銅鑼灣|北角|鰂魚涌|柴灣|觀塘|旺角|油麻地|尖沙咀|深水埗|荃灣|屯門|元朗|沙田|大埔|上水|粉嶺|西貢"
          + "|將軍澳|葵涌|葵青|青衣|東涌|黃大仙|長沙灣|紅磡|土瓜灣|何文田|天水圍|馬鞍山|薄扶林|筲箕灣|鴨脷洲|牛頭角|藍田|廣州|广州|深圳|杭州|南京|成都|武汉|西安|苏州"
          + "|郑州|长沙|青岛|宁波|东莞|佛山|合肥|福州|厦门|济南|昆明|大连|沈阳|哈尔滨|长春|石家庄|太原|南昌|南宁|贵阳|兰州|无锡|温州|珠海)";

  /** No word that stands before an address. */
  private static final String STOPS = "我你他她它住在到是的寄送址了去于跟给給往";

  private static final String HAN = han(STOPS + "和");

  private static final String SUFFIX = "[省市区區县縣镇鎮乡鄉路街道巷弄村邨里屯寨苑园園楼樓厦廈]";

  /** A part that its last character ends, so that a text can be divided in one way only. */
  private static final String PART = "(?:" + without(SUFFIX + "号號") + "{0,9}+" + SUFFIX + "\\s?)";

  private static final String COUNT = "[甲乙丙丁]?[0-9一二三四五六七八九十百零〇]{1,6}";
  private static final String SECTION = "(?:[东東西南北中]?\\s?[0-9一二三四五六七八九十]{0,2}\\s?段|[东東西南北中])?";
  private static final String LANES = "(?:\\s?" + COUNT + "\\s?(?:巷|弄|组|組|段|衖)){0,3}";
  private static final String NOT_GOODS = "(?![线線机機店色码碼员員池电電上下前后後])";
  private static final String DOOR = "(?:\\s?之\\s?[0-9一二三四五六七八九十]{1,2})?";

  /**
   * A number or a range of numbers; with blanks, as input methods in Hong Kong and Taiwan set them.
   */
  private static final String HOUSE =
      "\\s?" + COUNT + "(?:\\s?[-至]\\s?[0-9]{1,5})?\\s?(?:号院|号楼|[号號]" + NOT_GOODS + DOOR + ")";

  private static final String UNITS =
      "(?:\\s?[^\\s，。,.!！?？；;\\[]{0,10}?\\s?[0-9A-Za-z一二三四五六七八九十-]{1,6}\\s?"
          + "(?:号院|号楼|字樓|[号號]"
          + NOT_GOODS
          + "|[楼樓]|[栋棟]|幢|座|单元|單元|[层層]|室|房|院|门(?=[0-9])|[Ff](?![A-Za-z]))"
          + DOOR
          + "){0,6}"
          + "(?:(?<=[座楼樓元栋棟幢院层層门])\\s?(?:[A-Za-z][0-9]{1,4}|[0-9]{2,5})(?![0-9元块個个天年月]))?"
          + "(?:(?<=[幢栋棟樓楼FfA-Z號号座0-9])-[0-9]{1,4}(?![0-9]))?"
          + "(?:\\s?地下|\\s?[Bb][1-9](?![0-9A-Za-z]))?";

  private static final String ROOM = "\\s?[0-9A-Za-z]{1,5}\\s?(?:室|房|楼|樓|座|栋|棟|幢|单元|單元)";

  private static final String WAY = "(?:路|街|(?<![味知报報渠频頻跑管赛賽街地])道|[一二三四五六七八九十]道|巷|弄|胡同|村|邨)";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
                  MASK,
                  "(?:(?<![0-9])\\d{3,6} ?)?"
                      + PLACE
                      + "(?:省|市|[县縣]|[区區]|特[别別]行政[区區]|自治[区區])?\\s?"
                      + "(?:"
                      + PLACE
                      + "\\s?){0,2}"
                      + "(?:"
                      + PART
                      + SECTION
                      + "){1,8}+"
                      + LANES
                      + "(?:"
                      + HOUSE
                      + "|"
                      + ROOM
                      + ")"
                      + UNITS)
              .needing(Needs.DOOR),
          MaskingRule.of(
                  MASK,
                  "(?:"
                      + without("[省市区區县縣镇鎮乡鄉]")
                      + "{2,8}?(?:省|自治[区區州]|市|[区區]|[县縣]|[镇鎮]|[乡鄉]|街道)\\s?){0,5}"
                      + HAN
                      + "{1,10}?"
                      + WAY
                      + SECTION
                      + LANES
                      + HOUSE
                      + UNITS)
              .needing(Needs.HOUSE),
          MaskingRule.of(
                  MASK,
                  "(?:"
                      + without("[省市区區县縣镇鎮乡鄉]")
                      + "{2,8}?(?:省|市|[区區]|[县縣]|[镇鎮]|[乡鄉])\\s?){0,4}"
                      + HAN
                      + "{2,10}?(?:小区|小區|花园|花園|公寓|新村|大厦|大廈|家园|家園|苑|社区|邨)\\s?[0-9A-Za-z]{1,4}\\s?"
                      + "(?:号楼|栋|棟|幢|座|单元|單元|室)"
                      + UNITS)
              .needing(Needs.SIGN),
          MaskingRule.of(
              MASK, "(?:邮编|郵編|邮政编码|郵遞區號)(?:是|为|為)?[\\s:：]{0,3}(?<it>\\d{3,6})(?![0-9A-Za-z])"));

  private ChineseAddresses() {}

  /** One Chinese character of a name that ends with one of these. */
  private static String without(String suffixes) {
    return han(STOPS + "和" + suffixes.replaceAll("[\\[\\]]", ""));
  }

  /** One Chinese character but these; 和 may be part of a name such as 和平路. */
  private static String han(String excluded) {
    return "(?:[\\p{IsHan}&&[^" + excluded + "]]|和(?=[平睦谐諧]))";
  }
}
