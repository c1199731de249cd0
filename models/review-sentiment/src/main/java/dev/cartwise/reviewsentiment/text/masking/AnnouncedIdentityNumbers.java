package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers of documents that are told by the words around them: permits, passports, licences and
 * insurance.
 *
 * <ul>
 *   <li>home return permit of Hong Kong and Macao: H or M and 8 or 10 digits
 *   <li>Taiwan compatriot permit: 8 or 10 digits
 *   <li>foreigner's permanent residence, before 2023: 3 letters of a country and 12 digits
 *   <li>Macau identity card: 7 digits that begin with 1, 5 or 7, and one in brackets
 *   <li>Taiwan health card: 12 digits
 *   <li>NHS: 10 digits, the last a check digit; alien registration: 7 to 9 digits
 *   <li>plate of a car in mainland China: a province, a letter and 5 or 6 signs
 *   <li>Medicare beneficiary: 11 signs, in places set by the Centers for Medicare and Medicaid
 *       Services, without S, L, O, I, B and Z
 * </ul>
 */
final class AnnouncedIdentityNumbers {

  private static final String NUMBER_WORD =
      "(?:字?[号號]码?|號碼|(?i:numbers?|no\\.?|num|#|is|was|mine is|passport|card)|是|为|為|用)";

  private static final String DOCUMENT =
      "(?:身[份分][证證]|居留[证證]|居住[证證]|永居[证證卡]|回[乡鄉][证證卡]|[台臺]胞[证證]|健保卡|[证證]件|[证證][号號]|统一[证證]?[编編]?[号號]|統一證?[编編]?號|護照|护照|通行[证證]"
          + "|驾照|駕照|[驾駕][驶駛][证證]|[驾駕][驶駛][执執]照|社保卡?|实名认证|實名認證"
          + "|(?i:(?<![A-Za-z0-9])(?:passport|hkid|nino|arc|ssn|itin|ni|bir|social"
          + " security|national insurance|home return permit|permanent resident(?: id| card)?|id"
          + " (?:card|number|no)|licen[cs]e(?= (?:no|num|#))|driv(?:er'?s|ing)"
          + " licen[cs]e)(?![A-Za-z0-9])))";

  private static final String MEDICARE_LETTER = "[AC-HJKMNP-RT-Y]";
  private static final String MEDICARE_SIGN = "[AC-HJKMNP-RT-Y0-9]";

  private static final Pattern OF_MACAU =
      Pattern.compile("澳[门門]|(?i:macau|macao|(?<![a-z])bir(?![a-z]))|身[份分][证證]");
  private static final Pattern OF_HEALTH =
      Pattern.compile("(?i)(?<![a-z])(?:nhs|national health|medicare|mbi)(?![a-z])");
  private static final Pattern OF_ALIENS =
      Pattern.compile(
          "(?i)(?<![a-z])(?:a ?#|a-number|alien (?:registration )?(?:number|no\\.?|#)|uscis|green"
              + " card)(?![a-z])");

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.SIGN,
          announced(
              "\\d{3}([ -]?)\\d{3}\\1\\d{4}",
              OF_HEALTH,
              (text, start, end) -> CheckDigits.isHealthService(text.substring(start, end))),
          announced(
              "[1-9]"
                  + MEDICARE_LETTER
                  + MEDICARE_SIGN
                  + "\\d-?"
                  + MEDICARE_LETTER
                  + MEDICARE_SIGN
                  + "\\d-?"
                  + MEDICARE_LETTER
                  + "{2}\\d{2}",
              OF_HEALTH,
              (text, start, end) -> true),
          announced("A?\\d{3}-?\\d{3}-?\\d{3}|A?\\d{7,9}", OF_ALIENS, (text, start, end) -> true),
          MaskingRule.of(
              IdentityNumbers.MASK,
              MaskingRule.NOT_AFTER + "[157]\\d{6} ?[(（]\\d[)）]",
              (text, start, end) -> isAround(text, start, end, OF_MACAU)),
          MaskingRule.of(
              IdentityNumbers.MASK,
              "(?:[车車]牌|牌照)[号號]?码?[:： 是为為]{0,2}(?<it>\\p{IsHan}[A-Z]["
                  + " ·]?[A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9])"),
          MaskingRule.of(
              IdentityNumbers.MASK,
              DOCUMENT
                  + "(?:\\s{0,2}"
                  + NUMBER_WORD
                  + "){0,3}[\\s:：#.，,]{0,4}(?<it>[A-Za-z]{0,3}"
                  + " ?\\d(?:[ -]?\\d){5,17}(?:-?[A-Za-z])?)(?![0-9A-Za-z])"));

  private AnnouncedIdentityNumbers() {}

  private static MaskingRule announced(String regex, Pattern cue, MaskingRule.Check check) {
    return MaskingRule.number(
        IdentityNumbers.MASK,
        regex,
        (text, start, end) -> isAround(text, start, end, cue) && check.holds(text, start, end));
  }

  private static boolean isAround(String text, int start, int end, Pattern cue) {
    return cue.matcher(MaskingRule.before(text, start)).find()
        || cue.matcher(MaskingRule.after(text, end)).find();
  }
}
