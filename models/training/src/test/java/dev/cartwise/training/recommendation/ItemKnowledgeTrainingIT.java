package dev.cartwise.training.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.ReviewCounts;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.Praise;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.Reason;
import dev.cartwise.recommendation.catalogue.AttributeColumns;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.LearnedColumns;
import dev.cartwise.training.recommendation.resemblance.ItemKnowledge;
import dev.cartwise.training.recommendation.resemblance.ItemPhotos;
import dev.cartwise.training.recommendation.resemblance.ItemReputations;
import dev.cartwise.training.recommendation.resemblance.ItemTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What photos, texts and reviews tell of items, as a training puts it into its catalogue. */
class ItemKnowledgeTrainingIT extends RecommendationTrainingSetup {

  @Test
  void placesNewItemsBesideThoseTheyLookOrReadLikeAndLearnsTheirTags() throws Exception {
    List<ArchivedInteraction> events = new ArrayList<>();
    for (int shopper = 0; shopper < 20; shopper++) {
      events.add(event("s" + shopper, NOW + shopper, "View", "pan"));
      events.add(event("s" + shopper, NOW + 1_000 + shopper, "Purchase", "lid"));
    }
    archive(DEMO, "1", events);
    ItemPhotos photos =
        new ItemPhotos(
            Map.of(
                "pan",
                photo("pan", 1, 0.2f),
                "lid",
                photo("lid", -1, 1),
                "wok",
                photo("wok", 1, 0)));
    ItemTexts texts =
        new ItemTexts(
            Map.of(
                "pan", text("pan", 0, 1),
                "lid", text("lid", 1, 0.2f),
                "wok", text("wok", 0.1f, 1),
                "cover", text("cover", 1, 0)));
    known = new ItemKnowledge(photos, texts, ItemReputations.NONE);

    Catalogue catalogue =
        train(
            DEMO,
            item("pan", "Pan"),
            item("lid", "Lid"),
            item("wok", "Wok"),
            item("cover", "Cover"));

    ItemRanker ranker = new ItemRanker(catalogue, RankingWeights.DEFAULT);
    RankedItem likeWok = ranker.relatedTo(catalogue.indexOf("wok"), any -> true, 1).get(0);
    assertThat(catalogue.itemId(likeWok.item())).isEqualTo("pan");
    assertThat(likeWok.reason().text()).isEqualTo("looks like Wok");
    List<RankedItem> likePan = ranker.relatedTo(catalogue.indexOf("pan"), any -> true, 2);
    assertThat(likePan)
        .extracting(each -> catalogue.itemId(each.item()))
        .containsExactly("lid", "wok");
    assertThat(likePan.get(1).reason().text()).isEqualTo("looks like Pan");
    RankedItem likeCover = ranker.relatedTo(catalogue.indexOf("cover"), any -> true, 1).get(0);
    assertThat(catalogue.itemId(likeCover.item())).isEqualTo("lid");
    assertThat(likeCover.reason().text()).isEqualTo("reads like Cover");
    List<RankedItem> likeLid = ranker.relatedTo(catalogue.indexOf("lid"), any -> true, 2);
    assertThat(likeLid)
        .extracting(each -> catalogue.itemId(each.item()))
        .containsExactly("pan", "cover");
    assertThat(likeLid.get(1).reason().text()).isEqualTo("reads like Lid");
    AttributeColumns columns = catalogue.columns();
    int code = columns.code(columns.indexOf("IMAGE_ARTICLE_TYPE"), catalogue.indexOf("wok"));
    assertThat(columns.text(code)).isEqualTo("Cookware");
  }

  @Test
  void knowsWhatReviewersPraiseAndCriticise() throws Exception {
    archive(DEMO, "1", List.of(event("s", NOW, "View", "pan")));
    ReviewTally tally =
        new ReviewTally(
            ReviewCounts.NONE,
            new TreeMap<>(
                Map.of(
                    "sizeAndFit", new AspectTally(4, 4, 0, null, null),
                    "delivery", new AspectTally(4, 0, 4, null, null))));
    known =
        new ItemKnowledge(
            ItemPhotos.NONE, ItemTexts.NONE, new ItemReputations(Map.of("pan", tally)));

    Catalogue catalogue = train(DEMO, item("pan", "Pan"), item("lid", "Lid"));

    int pan = catalogue.indexOf("pan");
    assertThat(LearnedColumns.of(catalogue.columns(), pan))
        .containsOnly(Map.entry("PRAISED_FOR", "fit"), Map.entry("CRITICISED_FOR", "delivery"));
    assertThat(Praise.in(catalogue).of(pan)).containsExactly(new Reason.PraisedFor("fit"));
    assertThat(Praise.in(catalogue).of(catalogue.indexOf("lid"))).isEmpty();
  }

  private static ItemImage photo(String itemId, float... embedding) {
    return new ItemImage(
        itemId,
        "images/demo/" + itemId + "/1.jpg",
        "1",
        1,
        "v1",
        List.of(new ItemImage.Tag("articleType", "Cookware", 0.9)),
        List.of(),
        PackedDirection.of(embedding));
  }

  private static ItemText text(String itemId, float... embedding) {
    return new ItemText(itemId, "hash", new TreeMap<>(Map.of("en", PackedDirection.of(embedding))));
  }
}
