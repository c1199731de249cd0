package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;
import java.util.regex.Pattern;

/** Street addresses and post boxes in English. */
final class EnglishAddresses {

  private static final String MASK = "ADDRESS";
  private static final String DIRECTION = "(?:(?:[NSEW]\\.?|North|South|East|West) +)?";
  private static final String ORDINAL = "\\d{1,3}(?:st|nd|rd|th)";
  private static final String STREET =
      "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Terrace|Parkway|Pkwy|Highway|Hwy|Crescent)(?![A-Za-z0-9])\\.?";
  private static final String OTHER_WAY =
      "(?:Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Way|Circle|Cir|Close|Loop|Mews|View|Hill|Row|Gardens|Grove|Park|Rise|Walk|Green|Mount|Yard|Wharf|Quay|Heights|Trail|Path|Paddocks)(?![A-Za-z0-9])\\.?";
  private static final String STATE =
      "(?:[A-Z]{2}|(?:New |North |South |West |Rhode )?[A-Z][a-z]{3,12}(?: of Columbia)?)";
  private static final String POSTCODE = "[A-Z]{1,2}\\d[A-Z\\d]? *\\d[A-Z]{2}(?![A-Za-z0-9])";
  private static final String TOWN =
      "(?:,? *" + STATE + ",? +\\d{5}(?:-\\d{4})?(?![0-9])|,? *" + POSTCODE + ")";
  private static final String WORDS =
      "[A-Z][a-z'.][A-Za-z'.]{0,20}(?: (?:[A-Z][a-z'.][A-Za-z'.]{0,20}|on|upon|of)){0,3}";
  private static final String PLACES = "(?:, *" + WORDS + "){0,3}";
  private static final String FLAT =
      "(?:,? *(?:Apt|apt|Apartment|Unit|Suite|Ste|Flat|#)\\.? *#?[A-Za-z0-9-]{1,6})?";
  private static final String TAIL =
      "(?: +(?:NW|NE|SW|SE)(?![A-Za-z0-9]))?"
          + FLAT
          + "(?:(?:, *[A-Z][A-Za-z .]{2,24}?){0,2}"
          + TOWN
          + "|, *[A-Z][a-z]{2,24}(?: [A-Z][a-z]{2,24})?(?![A-Za-z0-9]))?";
  private static final String NUMBER =
      "(?<![A-Za-z0-9.-])(?:(?:Flat|flat|Apt|apt|Unit|unit)\\.? *[A-Za-z0-9]{1,5},?"
          + " +)?\\d{1,6}[A-Za-z]?,? +";
  private static final String NAMES = "(?:(?:[A-Z][A-Za-z'.]{0,20}|" + ORDINAL + ") +){1,4}";
  private static final String CUE =
      "(?i:(?<![A-Za-z0-9])(?:live[sd]?|living|reside[sd]?|address|home|house|ship(?:ped|s)?|sen[dt]|deliver(?:ed|y)?|mail(?:ed)?|moved|located|dropped|left|return(?:ed)?|came|at)(?![A-Za-z0-9])[^\\n"
          + ".!?0-9]{0,24})";

  /** A way with a name of one word, as in "88 Queensway". */
  private static final String WORD_WAY =
      "[A-Z][a-z]{2,12}(?:way|gate|side|hurst|croft)(?![A-Za-z0-9])";

  /** A town behind a comma, which is no colour, size or new sentence. */
  private static final String NAMED_TOWN =
      ", *(?!(?:Black|White|Red|Blue|Green|Gr[ae]y|Pink|Brown|Navy|Gold|Silver|Purple|Orange|Yellow|Beige|Small|Medium|Large|Extra"
          + "|Size|Pack|Set|But|And|The|This|That|They|It|Its|We|My|Great|Good|Very|Love|So|Not|No|Edition)(?![a-z]))[A-Z][a-z]{2,24}(?:"
          + " [A-Z][a-z]{2,24}){0,2}(?![A-Za-z0-9])";

  /** What says which door, floor or house it is, before the street. */
  private static final String DOOR =
      "(?:(?:Flat|Room|Rm|Unit|Block|Blk|Building|Bldg|Tower|Phase|House|Lot|Shop|Suite|Floor|No|Lane|Ln|Alley|Aly|Section|Sec)\\.?"
          + " ?[A-Z0-9-]{1,5}, *|(?:\\d{1,3}|[GBU]|LG|UG)/F\\.?,? *|\\d{1,3}F\\.?,"
          + " *|[A-Z][A-Za-z']{1,15}(?: [A-Z][A-Za-z']{1,15}){0,2}"
          + " (?:Court|Centre|Center|House|Mansion|Estate|Tower|Building|Plaza|Garden), *)";

  /**
   * A street's name is at its end, or goes on as a sentence does, not as the name of goods does.
   */
  private static final Pattern GOES_ON_AS_A_NAME =
      Pattern.compile(
          "^ +(?!(?:and|or|is|was|in|at|on|by|for|to|but|please|not|instead|from|with|near|last|this|when|where|which|who|they|it|again|today|next|after|before|about|because|so|now|then|the|my|we|i|has|had|got|if|as|since|until|without)(?![A-Za-z]))[A-Za-z]{2,}");

  private static final Pattern ENDS_WITH_TOWN = Pattern.compile(TOWN + "$");

  private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d{2} ");
  private static final Pattern CUE_BEFORE = Pattern.compile(CUE + "$");

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.SIGN,
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])(?:(?i:p\\.? ?o\\.? box) +\\d{1,7}|RR ?\\d{1,3},? Box \\d{1,5})"
                  + "(?:"
                  + PLACES
                  + TOWN
                  + ")?"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])"
                  + DOOR
                  + "{1,6}(?:\\d{1,6}[A-Za-z]?,? +)?"
                  + NAMES
                  + STREET
                  + "(?: (?:East|West|North|South|Central))?"
                  + PLACES
                  + "(?:,? *\\d{3,6}(?![0-9A-Za-z])|"
                  + TOWN
                  + ")?"),
          MaskingRule.of(
              MASK,
              "(?<![A-Za-z0-9])"
                  + DOOR
                  + "{1,6}\\d{1,6}[A-Za-z]?,? +(?:"
                  + NAMES
                  + OTHER_WAY
                  + "|"
                  + WORD_WAY
                  + ")"
                  + PLACES
                  + "(?:"
                  + TOWN
                  + ")?"),
          MaskingRule.of(
              MASK, NUMBER + DIRECTION + NAMES + STREET + TAIL, EnglishAddresses::isWhole),
          MaskingRule.of(
              MASK,
              CUE + "(?<it>" + NUMBER + DIRECTION + NAMES + OTHER_WAY + TAIL + ")",
              (text, start, end) -> !GOES_ON_AS_A_NAME.matcher(text.substring(end)).find()),
          MaskingRule.of(
              MASK,
              NUMBER
                  + DIRECTION
                  + NAMES
                  + OTHER_WAY
                  + FLAT
                  + "(?:, *[A-Z][A-Za-z"
                  + " .]{2,24}?)?"
                  + TOWN),
          MaskingRule.of(
              MASK,
              NUMBER + DIRECTION + NAMES + OTHER_WAY + FLAT + NAMED_TOWN,
              EnglishAddresses::isWhole),
          MaskingRule.of(MASK, lowerCase("(?:[a-z]{2,20} +){0,1}" + ORDINAL + " +")),
          MaskingRule.of(
              MASK,
              CUE
                  + "(?<it>"
                  + lowerCase("(?:(?!(?:of|the|miles?)(?![A-Za-z0-9]))[a-z]{2,20} +){1,2}")
                  + ")",
              (text, start, end) -> !GOES_ON_AS_A_NAME.matcher(text.substring(end)).find()),
          MaskingRule.of(
              MASK,
              "(?i)(?:post ?code|zip(?: code)?)(?:"
                  + " is)?[\\s:：]{0,4}(?<it>[a-z]{1,2}\\d[a-z\\d]?"
                  + " *\\d[a-z]{2}|\\d{5}(?:-\\d{4})?)(?![0-9a-z])"),
          MaskingRule.of(
              MASK,
              NUMBER
                  + DIRECTION
                  + "(?:(?:[A-Z][A-Za-z'.]{0,20}|of|the|"
                  + ORDINAL
                  + ")[, ]{1,2}){1,8}?"
                  + "(?:"
                  + "(?<=[, ])"
                  + STATE
                  + ",? +\\d{5}(?:-\\d{4})?(?![0-9])|(?<=[, ])"
                  + POSTCODE
                  + ")"));

  private EnglishAddresses() {}

  /** The address ends with a postcode, or its last word is not the first of a product's name. */
  private static boolean isWhole(String text, int start, int end) {
    return ENDS_WITH_TOWN.matcher(text.substring(start, end)).find()
        || (!GOES_ON_AS_A_NAME.matcher(text.substring(end)).find()
            && (!YEAR.matcher(text.substring(start)).find() || isAnnounced(text, start)));
  }

  private static boolean isAnnounced(String text, int start) {
    return CUE_BEFORE.matcher(MaskingRule.before(text, start)).find();
  }

  private static String lowerCase(String names) {
    return "(?<![A-Za-z0-9.-])(?i:\\d{1,6} +(?:(?:[nsew]\\.?|north|south|east|west) +)?"
        + names
        + "(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive)(?![A-Za-z0-9])\\.?)"
        + TAIL;
  }
}
