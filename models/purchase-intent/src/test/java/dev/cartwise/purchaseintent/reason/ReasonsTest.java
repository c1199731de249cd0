package dev.cartwise.purchaseintent.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.purchaseintent.features.FeatureDefinition;
import dev.cartwise.purchaseintent.features.PurchaseFeatures;
import dev.cartwise.purchaseintent.features.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewsLastHour | 5 | 0.4 | views in the last hour: 5 (raises the probability)"
            + " | 最近一小时的浏览次数：5（提高概率）",
        "hoursSincePurchase | 1.0986123 | -0.1"
            + " | time since the last purchase: 2.0 h (lowers the probability)"
            + " | 距上次购买的时间：2.0 小时（降低概率）",
        "hoursSincePurchase | NaN | 0"
            + " | time since the last purchase: unknown (changes nothing)"
            + " | 距上次购买的时间：未知（没有影响）",
        "conversionMax | 0.125 | 0.1"
            + " | best share of viewers who buy one of the viewed items: 12.5%"
            + " (raises the probability) | 所看商品的最高转化率：12.5%（提高概率）",
        "itemInCart | 1 | 0.2 | item is in the cart: yes (raises the probability)"
            + " | 该商品在购物车中：是（提高概率）",
        "itemInCart | 0 | -0.2 | item is in the cart: no (lowers the probability)"
            + " | 该商品在购物车中：否（降低概率）",
        "priceMax | 4.60517 | 1 | highest price of the viewed items: 99.00"
            + " (raises the probability) | 所看商品的最高价格：99.00（提高概率）",
        "itemPriceRatio | 0.6931472 | 1 | price against the viewed items: 2.00 times"
            + " (raises the probability) | 与所看商品相比的价格：2.00 倍（提高概率）",
      })
  void reasonsSayWhatTheValueIsAndWhatItDoes(
      String name, float value, double contribution, String en, String zh) {
    FeatureDefinition feature = PurchaseFeatures.definition(name).orElseThrow();
    assertThat(Reasons.of(feature, value, contribution)).isEqualTo(new Wording(en, zh));
  }
}
