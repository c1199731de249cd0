package dev.cartwise.purchaseintent.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.Holding;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PurchaseFeaturesTest {

  private static final long NOW = Duration.ofDays(20_000).toMillis();

  /** Shoes and a hat are known, the rest is not; the hat has neither photo nor reviews. */
  private static final ItemFactsLookup FACTS =
      ItemFactsLookup.of(
          Map.of(
              "shoe",
              new ItemFacts(
                  Map.of(
                      ItemFact.PRICE, 99f,
                      ItemFact.LOG_POPULARITY, 3f,
                      ItemFact.CONVERSION, 0.1f,
                      ItemFact.CATEGORY_CONVERSION, 0.2f,
                      ItemFact.STARS, 4f,
                      ItemFact.POSITIVE_SHARE, 0.75f,
                      ItemFact.PRAISED, 2f,
                      ItemFact.CRITICISED, 0f),
                  new float[] {3, 4, 0, 0, 0, 0, 0, 0}),
              "boot",
              new ItemFacts(Map.of(ItemFact.PRICE, 199f), new float[] {0, 5, 0, 0, 0, 0, 0, 0}),
              "hat",
              new ItemFacts(Map.of(ItemFact.PRICE, 19f, ItemFact.CONVERSION, 0.3f), new float[0])));

  private static RecentInteraction at(long minutesAgo, EventKind kind, String item) {
    long millis = NOW - Duration.ofMinutes(minutesAgo).toMillis();
    return new RecentInteraction(millis, item.hashCode() * 31L + kind.ordinal(), kind, item);
  }

  /** A session of five interactions, the newest 12 minutes ago, and two older ones. */
  private static ShopperFeatures shopper() {
    Holdings holdings =
        new Holdings(
            List.of(new Holding(NOW - Duration.ofHours(99).toMillis(), EventKind.PURCHASE, "hat")),
            List.of());
    return new ShopperFeatures(
        List.of(
            at(12, EventKind.ADD_TO_CART, "shoe"),
            at(14, EventKind.VIEW, "shoe"),
            at(15, EventKind.VIEW, "hat"),
            at(20, EventKind.VIEW, "boot"),
            at(50, EventKind.VIEW, "shoe"),
            at(81, EventKind.REMOVE_FROM_CART, "sock"),
            at(3 * 24 * 60, EventKind.VIEW, "sock")),
        holdings);
  }

  private static float value(float[] vector, String name) {
    return vector[PurchaseFeatures.itemNames().indexOf(name)];
  }

  private static double log1p(double value) {
    return Math.log(1 + value);
  }

  @Test
  void whatAShopperDidIsCounted() {
    float[] vector = PurchaseFeatures.ofShopper(shopper(), FACTS, NOW);
    assertThat(value(vector, "viewsLastHour")).isEqualTo(4);
    assertThat(value(vector, "viewsLastDay")).isEqualTo(4);
    assertThat(value(vector, "viewsLastWeek")).isEqualTo(5);
    assertThat(value(vector, "cartAddsLastHour")).isEqualTo(1);
    assertThat(value(vector, "cartRemovalsLastDay")).isEqualTo(1);
    assertThat(value(vector, "purchasesRemembered")).isZero();
    assertThat(value(vector, "itemsBought")).isEqualTo(1);
    assertThat(value(vector, "cartSize")).isEqualTo(1);
  }

  @Test
  void aSessionEndsAtAPauseOfMoreThanHalfAnHour() {
    float[] vector = PurchaseFeatures.ofShopper(shopper(), FACTS, NOW);
    assertThat(value(vector, "sessionEvents")).isEqualTo(5);
    assertThat(value(vector, "sessionItems")).isEqualTo(3);
    assertThat(value(vector, "sessionRepeats")).isEqualTo(3);
    assertThat(value(vector, "sessionLength")).isCloseTo((float) log1p(38), within(1e-6f));
    assertThat(value(vector, "medianPause")).isCloseTo((float) log1p(3.5), within(1e-6f));
    assertThat(value(vector, "cartEventsInSession")).isEqualTo(3);
    assertThat(value(vector, "boughtEventsInSession")).isEqualTo(1);
  }

  @Test
  void timesAreLogarithmsOfHours() {
    float[] vector = PurchaseFeatures.ofShopper(shopper(), FACTS, NOW);
    assertThat(value(vector, "hoursSinceEvent")).isCloseTo((float) log1p(0.2), within(1e-6f));
    assertThat(value(vector, "hoursSincePurchase")).isCloseTo((float) log1p(99), within(1e-6f));
    assertThat(value(vector, "hoursSinceCartAdd")).isCloseTo((float) log1p(0.2), within(1e-6f));
  }

  @Test
  void factsAreMeansOverTheItemsThatHaveThem() {
    float[] vector = PurchaseFeatures.ofShopper(shopper(), FACTS, NOW);
    float prices = (float) ((log1p(99) + log1p(199) + log1p(19)) / 3);
    assertThat(value(vector, "priceMean")).isCloseTo(prices, within(1e-6f));
    assertThat(value(vector, "priceMax")).isCloseTo((float) log1p(199), within(1e-6f));
    assertThat(value(vector, "conversionMean")).isCloseTo(0.2f, within(1e-6f));
    assertThat(value(vector, "conversionMax")).isEqualTo(0.3f);
    assertThat(value(vector, "starsMean")).isEqualTo(4);
    assertThat(value(vector, "cartPrice")).isCloseTo((float) log1p(99), within(1e-6f));
    assertThat(value(vector, "look1")).isEqualTo(1.5f);
    assertThat(value(vector, "look2")).isEqualTo(4.5f);
    float coherence = (float) (Math.hypot(0.6, 1.8) / 2);
    assertThat(value(vector, "lookCoherence")).isCloseTo(coherence, within(1e-6f));
  }

  @Test
  void whatIsNotKnownIsNotANumber() {
    float[] nothing =
        PurchaseFeatures.ofItem(ShopperFeatures.EMPTY, ItemFactsLookup.NOTHING, "x", NOW);
    for (FeatureDefinition each : PurchaseFeatures.definitions()) {
      assertThat(Float.isNaN(value(nothing, each.name())))
          .as(each.name())
          .isEqualTo(!each.missing().equals(Feature.NEVER));
    }
  }

  @Test
  void anItemIsSeenBesideTheSession() {
    float[] boot = PurchaseFeatures.ofItem(shopper(), FACTS, "boot", NOW);
    assertThat(value(boot, "itemPrice")).isCloseTo((float) log1p(199), within(1e-6f));
    assertThat(value(boot, "itemPriceRatio"))
        .isCloseTo(value(boot, "itemPrice") - value(boot, "priceMean"), within(1e-6f));
    assertThat(value(boot, "itemLookFit"))
        .isCloseTo((float) (4.5 / Math.hypot(1.5, 4.5)), within(1e-6f));
    assertThat(value(boot, "itemViews")).isEqualTo(1);
    assertThat(value(boot, "itemInCart")).isZero();
    assertThat(value(boot, "hoursSinceItem")).isCloseTo((float) log1p(20 / 60.0), within(1e-6f));
    float[] hat = PurchaseFeatures.ofItem(shopper(), FACTS, "hat", NOW);
    assertThat(value(hat, "itemBought")).isEqualTo(1);
    assertThat(value(hat, "itemStars")).isNaN();
    assertThat(value(hat, "itemLookFit")).isNaN();
  }

  @Test
  void anItemsVectorBeginsWithTheShoppers() {
    float[] alone = PurchaseFeatures.ofShopper(shopper(), FACTS, NOW);
    float[] both = PurchaseFeatures.ofItem(shopper(), FACTS, "boot", NOW);
    assertThat(both).startsWith(alone).hasSize(PurchaseFeatures.itemNames().size());
    assertThat(PurchaseFeatures.itemNames())
        .startsWith(PurchaseFeatures.shopperNames().toArray(String[]::new))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderWithinAMillisecondChangesNoBit() {
    Random random = new Random(3);
    List<String> items = List.of("shoe", "boot", "hat", "sock");
    for (int round = 0; round < 200; round++) {
      List<RecentInteraction> one = new ArrayList<>();
      List<RecentInteraction> other = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        long millis = NOW - Duration.ofMinutes(7).toMillis() * random.nextInt(6);
        EventKind kind = EventKind.values()[random.nextInt(4)];
        String item = items.get(random.nextInt(items.size()));
        one.add(new RecentInteraction(millis, random.nextLong(), kind, item));
        other.add(new RecentInteraction(millis, random.nextLong(), kind, item));
      }
      one.sort(RecentInteraction.NEWEST_FIRST);
      other.sort(RecentInteraction.NEWEST_FIRST);
      assertThat(PurchaseFeatures.ofItem(new ShopperFeatures(one), FACTS, "shoe", NOW))
          .isEqualTo(PurchaseFeatures.ofItem(new ShopperFeatures(other), FACTS, "shoe", NOW));
    }
  }

  @Test
  void oneEventIsEnough() {
    ShopperFeatures single = new ShopperFeatures(List.of(at(0, EventKind.VIEW, "shoe")));
    float[] vector = PurchaseFeatures.ofShopper(single, FACTS, NOW);
    assertThat(value(vector, "sessionEvents")).isEqualTo(1);
    assertThat(value(vector, "hoursSinceEvent")).isZero();
    assertThat(value(vector, "medianPause")).isNaN();
    assertThat(value(vector, "lookCoherence")).isNaN();
  }
}
