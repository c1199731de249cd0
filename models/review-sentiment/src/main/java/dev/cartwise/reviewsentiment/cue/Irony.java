package dev.cartwise.reviewsentiment.cue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Praise that blames, told by its marks: a sign, a laugh, quotation marks, or a cheer over a fault.
 */
final class Irony {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/])/s(?![\\p{L}\\p{N}/])|呵呵|🙃|yeah,? right|my foot|so[- ]called|所谓"
              + "|不愧是[“\"「『‘]|[”\"」』’],? (?:they|he|she|it) (?:said|says|claimed|claims)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAUGH = Pattern.compile("[😂🤣🙄]|笑死|哈哈哈");
  private static final Pattern QUOTED = Pattern.compile("[“\"「『‘]([^“”\"「」『』‘’]{1,24})[”\"」』’]");
  private static final Pattern CHEER =
      Pattern.compile(
          "真是|真行|真好|真棒|真会|可真|真有你|好一个|好家伙|厉害了|恭喜|佩服|服了|服气|谢谢啊|我谢谢|不愧|长见识|多亏"
              + "|真(?:是)?.{0,4}[啊呢呀哦哈]|太(?:好|棒|赞|贴心|会|厉害|值|香|牛|神|美|用心).{0,3}了"
              + "|^(?:great|wonderful|lovely|fantastic|brilliant|perfect|nice|amazing|awesome|excellent|super)[,!.…]|if"
              + " you (?:love|like|enjoy|want)|how"
              + " (?:thoughtful|kind|nice|generous|convenient|clever|lovely)|(?<![a-z])(?:oh"
              + " (?:great|good|wow|joy|wonderful|nice)|wow|bravo|congrat\\w*|well"
              + " done|(?:nice|great|good) job|way to go|(?:just|exactly) what"
              + " (?:i|we|you|every)|love (?:how|that|when|it when)|thanks for|thanks a lot|what a"
              + " (?:joy|treat|surprise)|so glad|lucky me|nothing says)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private Irony() {}

  /**
   * Whether a text means the opposite of its praise.
   *
   * @param raw before emoji became words
   * @param clean as its readers see it
   * @param words what all its words say
   */
  static boolean isIn(String raw, String clean, Opinion words) {
    if (SIGN.matcher(raw).find() || quotesPraise(raw)) {
      return true;
    }
    if (Contrast.isIn(clean) || words.blame() == 0) {
      return false;
    }
    return CHEER.matcher(clean).find() || (words.praise() > 0 && LAUGH.matcher(raw).find());
  }

  private static boolean quotesPraise(String raw) {
    Matcher quoted = QUOTED.matcher(raw);
    while (quoted.find()) {
      Opinion opinion = Opinion.of(OpinionWords.in(quoted.group(1)));
      if (opinion.praise() > 0 && opinion.blame() == 0) {
        return true;
      }
    }
    return false;
  }
}
