package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemReputationsTest {

  private static AspectTally tally(int mentions, int positive, int negative) {
    return new AspectTally(mentions, positive, negative, null, null);
  }

  private static List<CatalogueItem> described(
      Map<String, AspectTally> aspects, CatalogueItem... items) {
    ReviewTally tally = new ReviewTally(ReviewCounts.NONE, new TreeMap<>(aspects));
    return new ItemReputations(Map.of("reviewed", tally)).describe(List.of(items));
  }

  private static Map<String, String> columns(Map<String, AspectTally> aspects) {
    return described(aspects, CatalogueItem.withoutAttributes("reviewed")).get(0).columns();
  }

  @Test
  void namesWhatReviewersAgreeOnTheMostOftenNamedFirst() {
    assertThat(
            columns(
                Map.of(
                    "looks", tally(4, 4, 0),
                    "sizeAndFit", tally(5, 4, 0),
                    "quality", tally(10, 8, 2),
                    "packaging", tally(3, 0, 3),
                    "delivery", tally(8, 1, 7),
                    "price", tally(10, 5, 4))))
        .containsOnly(
            Map.entry("PRAISED_FOR", "quality|looks|fit"),
            Map.entry("CRITICISED_FOR", "delivery|packaging"));
  }

  @Test
  void fewOrDividedOpinionsAreNoReputation() {
    assertThat(columns(Map.of("quality", tally(2, 2, 0), "price", tally(9, 6, 3)))).isEmpty();
  }

  @Test
  void theShopsOwnColumnAndItemsWithoutReviewsStayAsTheyAre() {
    CatalogueItem own =
        CatalogueItem.withoutAttributes("reviewed").withMoreColumns(Map.of("PRAISED_FOR", "us"));
    CatalogueItem other = CatalogueItem.withoutAttributes("other");
    assertThat(described(Map.of("quality", tally(5, 5, 0)), own, other))
        .containsExactly(own, other);
  }
}
