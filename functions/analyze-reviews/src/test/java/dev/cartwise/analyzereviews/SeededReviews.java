package dev.cartwise.analyzereviews;

import dev.cartwise.reviewsentiment.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up reviews, the same ones for the same seed. */
final class SeededReviews {

  private static final List<String> ENGLISH =
      List.of(
          "I love this dress.",
          "The fabric feels cheap, ",
          "the sleeves are too short",
          "but it fits perfectly!",
          "Arrived two weeks late 😡",
          "Would NOT buy again.",
          "great value for $19.99;",
          "colour is slightly off -",
          "works as described…",
          "my daughter wears it daily ❤️");

  private static final List<String> CHINESE =
      List.of(
          "质量很好，",
          "物流太慢了！",
          "衣服有點小",
          "，但是颜色漂亮。",
          "客服态度差😡",
          "价格实惠，推荐购买",
          "用了两天就坏了。",
          "包裝完好",
          "和描述的一样；",
          "不会再来了");

  /** Enough phrases for more than one window. */
  private static final int MOST_PHRASES = 60;

  private final List<String> phrases;
  private final SplittableRandom random;

  SeededReviews(Language language, long seed) {
    phrases = language == Language.CHINESE ? CHINESE : ENGLISH;
    random = new SplittableRandom(seed);
  }

  List<String> next(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // The square makes short texts the most frequent.
      double share = random.nextDouble();
      int length = 1 + (int) (share * share * MOST_PHRASES);
      StringBuilder text = new StringBuilder();
      for (int phrase = 0; phrase < length; phrase++) {
        text.append(phrases.get(random.nextInt(phrases.size()))).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
