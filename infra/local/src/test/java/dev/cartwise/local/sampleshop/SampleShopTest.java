package dev.cartwise.local.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.Review;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleShopTest {
  private static final ShopId DEMO = new ShopId("demo");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static SampleShop shop;

  @BeforeAll
  static void generate() {
    shop = SampleShop.generate(DEMO, 7, NOW);
  }

  @Test
  void sellsHundredsOfProductsInNamedCategories() {
    assertThat(shop.range().categories()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(shop.range().categories())
        .allSatisfy(
            category -> {
              assertThat(category.name()).isNotBlank();
              assertThat(category.nameZh()).matches("\\p{IsHan}+");
            });
    assertThat(shop.range().products()).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void titlesAreUniqueInBothLanguages() {
    List<Product> products = shop.range().products();
    assertThat(products).extracting(Product::title).doesNotHaveDuplicates();
    assertThat(products).extracting(Product::titleZh).doesNotHaveDuplicates();
    assertThat(products)
        .allSatisfy(
            product -> {
              assertThat(product.titleZh()).containsPattern("\\p{IsHan}{2}");
              assertThat(product.title()).doesNotContainPattern("\\p{IsHan}|  ");
              assertThat(product.priceYuan()).isBetween(9, 2500);
            });
  }

  @Test
  void theSameSeedMakesTheSameShop() {
    assertThat(SampleShop.generate(DEMO, 7, NOW).interactions()).isEqualTo(shop.interactions());
    assertThat(SampleShop.generate(DEMO, 8, NOW).interactions()).isNotEqualTo(shop.interactions());
  }

  @Test
  void everyShopperActsWithinTheLastSixtyDays() {
    assertThat(shop.interactions()).hasSize(SampleShop.EVENTS);
    assertThat(shop.interactions()).extracting(Interaction::eventKey).doesNotHaveDuplicates();
    assertThat(shop.interactions().stream().map(Interaction::userId).collect(Collectors.toSet()))
        .containsAll(shop.userIds());
    assertThat(shop.userIds()).hasSize(SampleShop.USERS);
    assertThat(shop.interactions())
        .allSatisfy(
            event ->
                assertThat(Instant.ofEpochMilli(event.timeMillis()))
                    .isBetween(NOW.minus(Duration.ofDays(60)), NOW));
  }

  @Test
  void someSessionsAreAnonymousAndSomeOfThoseJoinAUser() {
    Collection<List<Interaction>> sessions = sessions();
    double anonymous = sessions.stream().filter(session -> session.get(0).userId() == null).count();
    double joined =
        sessions.stream()
            .filter(session -> session.get(0).userId() == null)
            .filter(session -> session.get(session.size() - 1).userId() != null)
            .count();
    assertThat(anonymous / sessions.size()).isBetween(0.08, 0.18);
    assertThat(joined / anonymous).isBetween(0.1, 0.5);
  }

  @Test
  void aFewProductsDrawMostOfTheViews() {
    Map<String, Long> views =
        shop.interactions().stream()
            .filter(event -> event.kind() == EventKind.VIEW)
            .collect(Collectors.groupingBy(SampleShopTest::item, Collectors.counting()));
    long total = views.values().stream().mapToLong(Long::longValue).sum();
    long top =
        views.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(shop.range().products().size() / 5)
            .mapToLong(Long::longValue)
            .sum();
    assertThat((double) top / total).isGreaterThan(0.45);
    assertThat(views.size()).isGreaterThan(shop.range().products().size() * 9 / 10);
  }

  @Test
  void onlyWhatIsInTheCartIsBought() {
    Map<String, Set<String>> carts = new HashMap<>();
    for (Interaction event : shop.interactions()) {
      Set<String> cart = carts.computeIfAbsent(event.sessionId(), id -> new HashSet<>());
      switch (event.kind()) {
        case ADD_TO_CART -> cart.add(item(event));
        case REMOVE_FROM_CART -> assertThat(cart.remove(item(event))).isTrue();
        case PURCHASE -> assertThat(cart).contains(item(event));
        default -> assertThat(event.eventValue()).isNull();
      }
    }
  }

  @Test
  void whereWhatIsSeenLooksGoodSomethingIsPutIntoTheCart() {
    Charm charm = new Charm(shop.range(), new Dice(8));
    List<List<Interaction>> all = List.copyOf(sessions());
    double fine = share(all, EventKind.ADD_TO_CART, s -> mean(s, charm::looks) > 0.3);
    double dull = share(all, EventKind.ADD_TO_CART, s -> mean(s, charm::looks) < -0.3);
    assertThat(fine).isGreaterThan(2 * dull);
  }

  @Test
  void whereWhatIsSeenIsWellSpokenOfTheCartIsPaidFor() {
    Charm charm = new Charm(shop.range(), new Dice(8));
    List<List<Interaction>> carts =
        sessions().stream().filter(session -> has(session, EventKind.ADD_TO_CART)).toList();
    double good = share(carts, EventKind.PURCHASE, s -> mean(s, charm::reputation) > 0.3);
    double bad = share(carts, EventKind.PURCHASE, s -> mean(s, charm::reputation) < -0.3);
    assertThat(good).isGreaterThan(1.5 * bad);
  }

  @Test
  void starsFollowReputationAndReviewsAreOlderThanEvents() {
    Charm charm = new Charm(shop.range(), new Dice(8));
    assertThat(shop.reviews())
        .allSatisfy(
            review -> {
              double reputation = charm.reputation(shop.range().product(review.itemId()));
              assertThat(review.stars()).isBetween(1, 5);
              assertThat(review.stars() - 3 - 1.7 * reputation).isBetween(-1.31, 1.31);
              assertThat(review.createdMillis())
                  .isLessThan(NOW.minus(Duration.ofDays(60)).toEpochMilli());
            });
    assertThat(shop.reviews()).extracting(Review::reviewId).doesNotHaveDuplicates();
    assertThat(shop.reviews()).extracting(Review::language).contains("en", "zh");
  }

  @Test
  void aFinePhotoHasALighterBackgroundThanADullOne() throws IOException {
    Product tent = shop.range().product("tent-1");
    assertThat(brightness(ProductPicture.png(tent, 1)))
        .isGreaterThan(1.4 * brightness(ProductPicture.png(tent, -1)));
    assertThat(shop.photos()).hasSameSizeAs(shop.range().products());
    assertThat(ProductPicture.png(tent, 0.3)).isEqualTo(ProductPicture.png(tent, 0.3));
  }

  /** Of the upper edge, which is background. */
  private static double brightness(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    double sum = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      sum += image.getRGB(x, 0) & 0xff;
    }
    return sum / image.getWidth();
  }

  /** The mean over the products that a session looks at. */
  private static double mean(List<Interaction> session, ToDoubleFunction<Product> of) {
    return session.stream()
        .filter(event -> event.kind() == EventKind.VIEW)
        .map(event -> shop.range().product(item(event)))
        .mapToDouble(of)
        .average()
        .orElse(0);
  }

  /** Of some sessions the share that has an event of a kind. */
  private static double share(
      List<List<Interaction>> sessions, EventKind kind, Predicate<List<Interaction>> which) {
    List<List<Interaction>> chosen = sessions.stream().filter(which).toList();
    return (double) chosen.stream().filter(session -> has(session, kind)).count() / chosen.size();
  }

  private static boolean has(List<Interaction> session, EventKind kind) {
    return session.stream().anyMatch(event -> event.kind() == kind);
  }

  /** Items seen together in earlier sessions find a later session's last item. */
  @Test
  void coOccurrenceBeatsPopularityOnHeldOutSessions() {
    List<List<String>> sessions =
        sessions().stream()
            .map(session -> session.stream().map(SampleShopTest::item).distinct().toList())
            .toList();
    List<List<String>> earlier = sessions.subList(0, sessions.size() * 8 / 10);
    Map<String, Integer> popularity = new HashMap<>();
    Map<String, Map<String, Integer>> together = new HashMap<>();
    for (List<String> session : earlier) {
      for (String a : session) {
        popularity.merge(a, 1, Integer::sum);
        for (String b : session) {
          together.computeIfAbsent(a, id -> new HashMap<>()).merge(b, 1, Integer::sum);
        }
      }
    }
    int tried = 0;
    int foundTogether = 0;
    int foundPopular = 0;
    for (List<String> session : sessions.subList(earlier.size(), sessions.size())) {
      if (session.size() < 2) {
        continue;
      }
      List<String> seen = session.subList(0, session.size() - 1);
      String last = session.get(session.size() - 1);
      tried++;
      foundTogether +=
          top(together.getOrDefault(seen.get(seen.size() - 1), Map.of()), seen).contains(last)
              ? 1
              : 0;
      foundPopular += top(popularity, seen).contains(last) ? 1 : 0;
    }
    assertThat((double) foundTogether / tried).isGreaterThan(0.5);
    assertThat(foundTogether).isGreaterThan(3 * foundPopular);
  }

  private static List<String> top(Map<String, Integer> scores, List<String> without) {
    return scores.entrySet().stream()
        .filter(entry -> !without.contains(entry.getKey()))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(10)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Collection<List<Interaction>> sessions() {
    return shop.interactions().stream()
        .collect(
            Collectors.groupingBy(Interaction::sessionId, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static String item(Interaction event) {
    return String.valueOf(event.itemId());
  }
}
