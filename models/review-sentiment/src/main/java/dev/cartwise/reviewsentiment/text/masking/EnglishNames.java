package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;
import java.util.regex.Pattern;

/** Names of persons in English, behind words that announce one or beside what a person does. */
final class EnglishNames {

  private static final String CAPITALISED = "\\p{Lu}\\p{Ll}+(?:['’]?\\p{Lu}\\p{Ll}+)*";
  private static final String PART =
      "(?:\\p{Lu}['’])?" + CAPITALISED + "(?:['’-](?:\\p{Lu}['’])?" + CAPITALISED + ")*";
  private static final String TITLE = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\\.? ";
  private static final String INITIALS = "(?:\\p{Lu}\\. ?){1,2}";
  private static final String NEXT = "(?:(?: \\p{Lu}\\.)? " + PART + ")";

  /** One name or several. */
  private static final String NAME =
      "(?:" + TITLE + ")?(?:" + INITIALS + ")?" + PART + NEXT + "{0,3}";

  /** More than one name, or one with a title or initials, so that it is no lone capital. */
  private static final String FULL_NAME =
      "(?:" + TITLE + "(?:" + INITIALS + ")?" + PART + NEXT + "{0,3}|" + INITIALS + PART + NEXT
          + "{0,3}|" + PART + NEXT + "{1,3})";

  private static final String CUE =
      "(?:(?i:my (?:full )?name(?:'s|’s| is)|(?:customer|recipient|account|full|first|last) name(?:"
          + " is)?|under the name(?: of)?|recipient|signed for by|signed,|addressed"
          + " to|attn|attention|ask for|speak (?:to|with)|asked for|c/o|care"
          + " of)|(?:[Cc]ontact|[Nn]ame)(?=:)|[Ss]hip(?:ped)? to(?= \\p{Lu}[\\p{L}. ]{2,40},"
          + " ?[0-9\\[])|[Cc]ontact(?= \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?"
          + " (?:on|at|via|by)(?![a-z])))\\s?[:,]?\\s{1,2}";

  private static final String CLOSING =
      "(?:[Yy]ours(?:"
          + " (?:[Ss]incerely|[Ff]aithfully|[Tt]ruly))?|(?:(?:[Kk]ind|[Bb]est|[Ww]arm|[Mm]any)(?:est)?"
          + " )?[Rr]egards|[Ss]incerely(?: [Yy]ours)?|[Bb]est wishes|[Rr]espectfully)[,.]?\\s{1,3}";

  private static final String PERSON =
      "(?:guy|man|woman|lady|girl|boy|bloke|chap|gentleman|person|rep|agent|driver|courier|technician|installer|fitter"
          + "|manager|assistant|someone|somebody|seller|colleague|neighbou?r|friend)";

  private static final String WORKER =
      "(?:driver|courier|postman|mailman|technician|tech|installer|fitter|plumber|electrician|seller|salesman|saleswoman"
          + "|salesperson|rep|representative|agent|manager|assistant|cashier|clerk|owner|neighbou?r|landlord)";

  private static final Pattern NO_PERSON =
      Pattern.compile(
          "^(?:The|This|That|My|Your|Our|Us|It|An?|Amazon|Apple|Ebay|Google|Walmart|Customer|Support|Service|Seller|Sales|Returns?|Refunds?|Help|Size|Small|Medium|Large|Extra|Paypal|Visa|Please|Would|Not|No|If|In|On|To|Team|Store|Management|Black|White|Red|Blue|Green"
              + "|Alexa|Siri|Cortana|Echo|More|Much|Any|Anything|Nothing|Better|Best|Very|So|Just|Happy|Satisfied|All|From)(?![a-z])");

  /** Goods and characters whose names begin with a title. */
  private static final Pattern NO_TITLED_PERSON =
      Pattern.compile(
          "^"
              + TITLE
              + "(?:Potato|Coffee|Clean|Heater|Muscle|Men|Man|Bean|Kipling|Porky|Pen|Sketch|Beams|Martens?|Scholls?|Pepper|Browns?"
              + "|Teals?|Bronners?|Dre|Seuss|Who|Oetker|Hauschka|Squatch|Mario|Dennis|Meyers?|Hinch|Fields|Butterworths?|Dash"
              + "|Claus|Dior|Me|Selfridge|Sixty|Piggy|America|Universe|Robot|Incredible|Right|Big|Fix|Good|Sheep|Jart|Watson|Strange)(?![a-z])|(?:"
              + " |^)(?:Boots?|Shoes?|Eraser|Maker|Set|Doll|Toy|Books?|Jeans|Soap|Head|Sponge|Cleaner|Bottle|Dress|Insoles)(?![a-z])");

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.SIGN,
          named("(?<![A-Za-z])" + CUE + "(?<it>" + NAME + ")"),
          named("(?i:(?<![a-z])signed (?:for )?by )(?:an? )?(?<it>" + FULL_NAME + ")"),
          named(
              "(?<![A-Za-z])"
                  + CLOSING
                  + "(?<it>"
                  + NAME
                  + ")(?=[.!)]?\\s{0,3}$|[,.!]?\\s{0,2}\\n)"),
          named("(?<![A-Za-z])" + PERSON + " (?:called|named) (?<it>" + NAME + ")(?![A-Za-z])"),
          named(
              "(?:^|[.!?] )(?i:"
                  + WORKER
                  + ") (?:called|named) (?<it>"
                  + PART
                  + NEXT
                  + "{0,2})(?= [a-z]|[,.])"),
          titled(
              "(?i:(?<![a-z])(?:thanks? (?:to|you)|thank|spoke (?:to|with)|helped by|served by|from"
                  + " a|ask for|asked for|by) )(?<it>(?:Mr|Mrs|Ms|Miss|Mx)\\.? "
                  + PART
                  + ")(?!['’]s|[A-Za-z]| \\p{Lu})"),
          named("(?<![A-Za-z])" + WORKER + ", (?<it>" + FULL_NAME + ")(?=[,.])"),
          named(
              "(?<![A-Za-z])name (?:on|in) (?:it|the [a-z]{2,12}),? (?:is |was )?(?<it>"
                  + FULL_NAME
                  + ")"),
          named(
              "(?i:(?<![a-z])(?:hi|hello|hey)[,.!]?(?: there[,.!]?)? (?:i['’]?m|i am|this is)"
                  + " )(?<it>"
                  + PART
                  + NEXT
                  + "{1,2})(?= (?:and|from|i|I|here)(?![a-z])|[,.!])"),
          titled(
              "(?<![A-Za-z])(?<it>"
                  + TITLE
                  + "(?:(?:\\p{Lu}\\.? ){1,2}"
                  + PART
                  + NEXT
                  + "{0,2}|"
                  + PART
                  + NEXT
                  + "{1,3}))(?!['’]s|[A-Za-z])"));

  private EnglishNames() {}

  private static MaskingRule named(String regex) {
    return MaskingRule.of(
        ChineseNames.MASK, regex, (text, start, end) -> isNoneOf(NO_PERSON, text, start, end));
  }

  private static MaskingRule titled(String regex) {
    return MaskingRule.of(
        ChineseNames.MASK,
        regex,
        (text, start, end) -> isNoneOf(NO_TITLED_PERSON, text, start, end));
  }

  private static boolean isNoneOf(Pattern others, String text, int start, int end) {
    return !others.matcher(text.substring(start, end)).find();
  }
}
