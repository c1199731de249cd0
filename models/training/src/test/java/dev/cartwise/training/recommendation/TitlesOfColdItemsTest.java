package dev.cartwise.training.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.training.recommendation.blend.BlendTrainer;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.blend.ItemContent;
import dev.cartwise.training.recommendation.data.ItemTraits;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.resemblance.TraitEdges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New items of one shop, whose titles are in English, in Chinese or missing. */
class TitlesOfColdItemsTest {

  private static final String[] THINGS = {
    "teapot", "dress", "lamp", "carpet", "wallet", "jacket", "kettle", "blanket"
  };
  private static final String[] THINGS_ZH = {"茶壶", "连衣裙", "台灯", "地毯", "钱包", "夹克", "水壶", "毛毯"};
  private static final String[] KINDS = {
    "glass", "cotton", "silver", "wooden", "leather", "woollen", "steel", "linen", "golden", "paper"
  };
  private static final String[] KINDS_ZH = {
    "玻璃", "棉质", "银色", "木制", "皮革", "羊毛", "钢制", "亚麻", "金色", "纸质"
  };
  private static final int PER_THING = 20;
  private static final int ITEMS = THINGS.length * PER_THING;

  /** Every tenth item has no events. */
  private static final int COLD = 10;

  private static final int SHOPPERS = 500;

  @TempDir Path scratch;

  @Test
  void chineseTitlesServeNewItemsAsWellAsEnglishOnes() {
    double english = hitRateOfColdItems(item -> title(KINDS, THINGS, " ", item), null);
    double chinese = hitRateOfColdItems(null, item -> title(KINDS_ZH, THINGS_ZH, "", item));
    double untitled = hitRateOfColdItems(null, null);

    assertThat(untitled).isLessThan(0.05);
    assertThat(english).isGreaterThan(0.2);
    assertThat(chinese).isGreaterThan(0.95 * english);
  }

  private interface Titles {
    String of(int item);
  }

  private static String title(String[] kinds, String[] things, String between, int item) {
    return kinds[item % kinds.length] + between + things[item / PER_THING];
  }

  private double hitRateOfColdItems(@Nullable Titles english, @Nullable Titles chinese) {
    List<CatalogueItem> items = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      items.add(
          new CatalogueItem(
              "i" + item,
              english == null ? null : english.of(item),
              chinese == null ? null : chinese.of(item),
              null,
              Double.NaN,
              Map.of(),
              0));
    }
    SplittableRandom random = new SplittableRandom(11);
    List<int[]> training = new ArrayList<>();
    List<Query> tuning = new ArrayList<>();
    List<Query> cold = new ArrayList<>();
    for (int shopper = 0; shopper < SHOPPERS; shopper++) {
      int thing = random.nextInt(THINGS.length) * PER_THING;
      int[] touches =
          random
              .ints(0, PER_THING)
              .filter(n -> n % COLD != 0)
              .limit(7)
              .map(n -> thing + n)
              .toArray();
      int[] history = Arrays.copyOf(touches, touches.length - 1);
      training.add(history);
      tuning.add(new Query(history, touches[touches.length - 1]));
      cold.add(new Query(history, thing + random.nextInt(PER_THING / COLD) * COLD));
    }
    int[][] traits = ItemTraits.of(items);
    ItemContent content =
        new ItemContent(traits, Map.of(Relation.SHARES_TRAITS, TraitEdges.of(traits)), true);
    BlendTrainer trainer = new BlendTrainer(content, true, 1, FitLimits.of(5_000, 60), 5);
    try (FittedBlend tuned = trainer.tune(new Split(training, tuning), scratch)) {
      return new RankingRun(cold, ITEMS, true, 1)
          .rank(() -> tuned.scorer(true))
          .ranks()
          .hitRate(10);
    }
  }
}
