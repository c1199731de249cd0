package dev.cartwise.reviewsentiment.cue;

import java.util.regex.Pattern;

/** Texts that ask something and state nothing. */
final class Question {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？!?\\n])\\s*|(?<=\\.)\\s+");
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:hi|hello|hey|please|excuse me|just wondering|quick"
              + " question)?[,!]?\\s*(?:is|are|does|do|did|can|could|will|would|has|have|should|may|how"
              + " (?:long|many|much|big|tall|wide|do|does|is|are|old|far|often)|what"
              + " (?:is|are|size|colou?r|kind|type)|what's|when|where|which|who"
              + " (?:makes|sells|is|ships))(?![a-z]).*\\?\\s*$"
              + "|(?:请问|吗|呢|么|多少|几|哪|什么|怎么|如何|是否|能不能|可不可以|有没有|会不会|是不是|好不好|咩|吖|幾).*[？?]?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("[？?]\\s*$|^请问|(?:吗|呢|吖|咩)\\s*$");
  private static final Pattern RHETORICAL =
      Pattern.compile(
          "难道|到底|究竟|怎么回事|什么意思|谁会|谁敢|谁还|谁能|好意思|凭什么|搞错|也叫|也能|也配|也算|认真的|良心|怎么会|怎么能|为什么|为啥|何必|至于|骗谁|当我|哪里|这种|这么|还有谁|(?<![a-z])(?:nobody|no"
              + " one|(?:would|could|can) anyone|does anyone"
              + " (?:actually|even|really)|even|seriously|on earth|supposed to|kidding|joke|who"
              + " (?:thought|designed|approved|would|needs)|how (?:can|could|dare|is"
              + " this|did)|why|what kind of|since when|call this|call it|called|too much to ask|am"
              + " i|actually|really|again|not to)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private Question() {}

  /** Whether a cleaned text asks in every sentence, and means to be answered. */
  static boolean isAll(String text) {
    for (String sentence : SENTENCE.split(text.strip())) {
      if (!sentence.isBlank()
          && (!MARK.matcher(sentence).find() || !ASKING.matcher(sentence).find())) {
        return false;
      }
    }
    return !isRhetorical(text);
  }

  /** Whether a text asks what nobody is to answer. */
  static boolean isRhetorical(String text) {
    return text.matches("(?s).*[？?].*") && RHETORICAL.matcher(text).find();
  }
}
