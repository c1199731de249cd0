package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;

/** Street addresses and post boxes, in Chinese and in English. */
final class StreetAddresses {

  private static final String MASK = "ADDRESS";

  private static final String HAN = "(?:[\\p{IsHan}&&[^我你他她它住在到是的寄送址了去于和跟家给給往]]|和(?=[平睦谐諧]))";

  /** No character that ends a region, so that a text can be divided in one way only. */
  private static final String NAME = "[\\p{IsHan}&&[^我你他她它住在到是的寄送址了去于和跟家给給往省市区區州县縣镇鎮乡鄉]]";

  private static final String COUNT = "[0-9一二三四五六七八九十百零〇]{1,6}";
  private static final String REGIONS =
      "(?:" + NAME + "{2,8}?(?:省|自治[区區州]|市|[区區]|[县縣]|[镇鎮]|[乡鄉]|街道)\\s?){0,5}";
  private static final String UNITS =
      "(?:\\s?[^\\s，。,.!！?？；;\\[]{0,10}?[0-9A-Za-z一二三四五六七八九十-]{1,6}\\s?"
          + "(?:号院|号楼|[号號]|[楼樓]|[栋棟]|幢|座|单元|單元|[层層]|室|房|院)){0,5}"
          + "(?:(?<=[座楼樓元栋棟幢院层層])\\s?[0-9]{2,5}(?![0-9元块個个天年月]))?";

  private static final String DIRECTION = "(?:(?:[NSEW]\\.?|North|South|East|West) +)?";
  private static final String ORDINAL = "\\d{1,3}(?:st|nd|rd|th)";
  private static final String STREET =
      "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Terrace|Parkway|Pkwy|Highway|Hwy|Crescent)(?![A-Za-z0-9])\\.?";
  private static final String OTHER_WAY =
      "(?:Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Way|Circle|Cir|Close|Loop|Mews)(?![A-Za-z0-9])\\.?";
  private static final String TOWN =
      "(?:,? *[A-Z]{2},? +\\d{5}(?:-\\d{4})?|,? *[A-Z]{1,2}\\d[A-Z\\d]?"
          + " *\\d[A-Z]{2}(?![A-Za-z0-9]))";
  private static final String TAIL =
      "(?: +(?:NW|NE|SW|SE)(?![A-Za-z0-9]))?"
          + "(?:,? *(?:Apt|apt|Apartment|Unit|Suite|Ste|Flat|#)\\.? *#?[A-Za-z0-9-]{1,6})?"
          + "(?:(?:, *[A-Z][A-Za-z .]{2,24}?)?"
          + TOWN
          + "|, *[A-Z][a-z]{2,24}(?: [A-Z][a-z]{2,24})?(?![A-Za-z0-9]))?";
  private static final String NUMBER =
      "(?<![A-Za-z0-9.-])(?:(?:Flat|flat|Apt|apt|Unit|unit)\\.? *[A-Za-z0-9]{1,5},?"
          + " +)?\\d{1,6}[A-Za-z]?,? +";
  private static final String NAMES = "(?:(?:[A-Z][A-Za-z'.]{0,20}|" + ORDINAL + ") +){1,4}";
  private static final String CUE =
      "(?i:(?<![A-Za-z0-9])(?:live[sd]?|living|reside[sd]?|address|home|house|ship(?:ped|s)?|sen[dt]|deliver(?:ed|y)?|mail(?:ed)?|moved|located)(?![A-Za-z0-9])[^\\n"
          + ".!?0-9]{0,24})";

  static final List<MaskingRule> RULES =
      List.of(
          MaskingRule.of(
              MASK,
              REGIONS
                  + HAN
                  + "{1,10}?(?:路|街|大道|[一二三四五六七八九十]道|巷|弄|胡同|村)(?:[东西南北中]?[0-9一二三四五六七八九十]?段|[东西南北中])?"
                  + "\\s?"
                  + COUNT
                  + "\\s?(?:[号號]|弄)(?![线線机機店色码])"
                  + UNITS),
          MaskingRule.of(
              MASK,
              REGIONS
                  + HAN
                  + "{2,10}?(?:小区|小區|花园|花園|公寓|新村|大厦|大廈|家园|家園|苑|社区)\\s?[0-9A-Za-z]{1,4}\\s?"
                  + "(?:号楼|栋|棟|幢|座|单元|單元|室)"
                  + UNITS),
          MaskingRule.of(MASK, NUMBER + DIRECTION + NAMES + STREET + TAIL),
          MaskingRule.of(
              MASK, CUE + "(?<it>" + NUMBER + DIRECTION + NAMES + OTHER_WAY + TAIL + ")"),
          MaskingRule.of(
              MASK,
              NUMBER
                  + DIRECTION
                  + NAMES
                  + OTHER_WAY
                  + "(?:,? *(?:Apt|Unit|Suite|Ste|#)\\.? *#?[A-Za-z0-9-]{1,6})?(?:, *[A-Z][A-Za-z"
                  + " .]{2,24}?)?"
                  + TOWN),
          MaskingRule.of(MASK, lowerCase("(?:[a-z]{2,20} +){0,1}" + ORDINAL + " +")),
          MaskingRule.of(
              MASK,
              CUE
                  + "(?<it>"
                  + lowerCase("(?:(?!(?:of|the|miles?)(?![A-Za-z0-9]))[a-z]{2,20} +){1,2}")
                  + ")"),
          MaskingRule.of(
              MASK,
              "(?i)(?:post ?code|zip(?: code)?|邮编|郵編|邮政编码)(?:"
                  + " is)?[\\s:：是]{0,4}(?<it>[a-z]{1,2}\\d[a-z\\d]?"
                  + " *\\d[a-z]{2}|\\d{5}(?:-\\d{4})?|\\d{6})(?![0-9a-z])"),
          MaskingRule.of(MASK, "(?i)(?<![A-Za-z0-9])p\\.? ?o\\.? box +\\d{1,7}"));

  private StreetAddresses() {}

  private static String lowerCase(String names) {
    return "(?<![A-Za-z0-9.-])(?i:\\d{1,6} +(?:(?:[nsew]\\.?|north|south|east|west) +)?"
        + names
        + "(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive)(?![A-Za-z0-9])\\.?)"
        + TAIL;
  }
}
