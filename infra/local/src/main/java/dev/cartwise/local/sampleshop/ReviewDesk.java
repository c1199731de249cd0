package dev.cartwise.local.sampleshop;

import dev.cartwise.local.storefront.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up reviews that tell a product's reputation: 3 + 1.7 · reputation stars, give or take 0.8,
 * and sentences that go with the stars, half of the reviews in English and half in Chinese.
 */
final class ReviewDesk {
  private static final int FEWEST = 2;
  private static final int MOST = 4;
  private static final int OLDEST_DAYS = 120;
  private static final int NEWEST_DAYS = 61;

  private static final List<Bilingual> GOOD =
      List.of(
          new Bilingual("Excellent quality, it feels solid.", "质量非常好，很结实。"),
          new Bilingual("Great value for the price.", "价格实惠，性价比很高。"),
          new Bilingual("It arrived quickly.", "物流很快，第二天就到了。"),
          new Bilingual("It looks beautiful.", "外观很漂亮，我很喜欢。"),
          new Bilingual("Customer service was friendly and helpful.", "客服态度很好，很耐心。"),
          new Bilingual("Carefully packed, nothing was damaged.", "包装很用心，完好无损。"));
  private static final List<Bilingual> BAD =
      List.of(
          new Bilingual("Poor quality, it broke after a week.", "质量很差，用了一周就坏了。"),
          new Bilingual("Far too expensive for what it is.", "太贵了，不值这个价。"),
          new Bilingual("Delivery was terribly slow.", "物流太慢了，等了半个月。"),
          new Bilingual("It looks cheap and ugly.", "外观很丑，看着很廉价。"),
          new Bilingual("Customer service never answered.", "客服态度很差，一直不回复。"),
          new Bilingual("The packaging was torn and dirty.", "包装破损，还很脏。"));

  private final List<String> userIds;
  private final Instant end;
  private final Dice dice;

  /**
   * @param end when the shop's events end
   */
  ReviewDesk(List<String> userIds, Instant end, Dice dice) {
    this.userIds = userIds;
    this.end = end;
    this.dice = dice;
  }

  /** The reviews of a product. */
  List<Review> write(Product product, double reputation) {
    List<Review> reviews = new ArrayList<>();
    for (int number = dice.between(FEWEST, MOST); number > 0; number--) {
      double exact = 3 + 1.7 * reputation + 1.6 * (dice.fraction() - 0.5);
      int stars = (int) Math.max(1, Math.min(5, Math.round(exact)));
      boolean english = dice.chance(0.5);
      Duration age =
          Duration.ofDays(dice.between(NEWEST_DAYS, OLDEST_DAYS))
              .plusSeconds(dice.between(0, 86_399));
      reviews.add(
          new Review(
              product.itemId() + "-r" + number,
              product.itemId(),
              dice.anyOf(userIds),
              stars,
              text(stars, english),
              english ? "en" : "zh",
              end.minus(age).toEpochMilli()));
    }
    return reviews;
  }

  private String text(int stars, boolean english) {
    Bilingual first = dice.anyOf(stars >= 3 ? GOOD : BAD);
    Bilingual second = dice.anyOf(stars >= 4 ? GOOD : BAD);
    String gap = english ? " " : "";
    String one = english ? first.en() : first.zh();
    String two = english ? second.en() : second.zh();
    return one.equals(two) ? one : one + gap + two;
  }
}
