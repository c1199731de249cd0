package dev.cartwise.training.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.recommendation.blend.OpenRecommender;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecommendationTrainingIT extends RecommendationTrainingSetup {

  private static final ArtifactSlot SLOT = new ArtifactSlot(DEMO, Task.RECOMMENDATION);
  private static final ShopId OTHER = new ShopId("other");

  @Test
  void learnsWhatIsBoughtAfterWhat() throws Exception {
    List<ArchivedInteraction> events = new ArrayList<>();
    for (int shopper = 0; shopper < 20; shopper++) {
      events.add(event("s" + shopper, NOW + shopper, "View", "pan"));
      events.add(event("s" + shopper, NOW + 1_000 + shopper, "Purchase", "lid"));
      events.add(event("t" + shopper, NOW + shopper, "View", "cup"));
    }
    archive(DEMO, "1", events);

    Catalogue catalogue = train(DEMO, item("pan", "Pan"), item("lid", "Lid"), item("cup", "Cup"));

    List<RankedItem> related =
        new ItemRanker(catalogue, RankingWeights.DEFAULT)
            .relatedTo(catalogue.indexOf("pan"), any -> true, 1);
    assertThat(catalogue.itemId(related.get(0).item())).isEqualTo("lid");
    assertThat(related.get(0).reason().text()).isEqualTo("often bought after Pan");
    assertThat(catalogue.itemId(catalogue.popularAt(0))).isEqualTo("lid");
  }

  @Test
  void learnsWhatIsBoughtAfterTheLoginFromWhatWasSeenBeforeIt() throws Exception {
    List<ArchivedInteraction> events = new ArrayList<>();
    for (int shopper = 0; shopper < 25; shopper++) {
      String session = "session" + shopper;
      events.add(event(session, NOW + shopper, "View", "pan"));
      events.add(event("user" + shopper, session, NOW + 1_000 + shopper, "Purchase", "lid"));
    }
    archive(DEMO, "1", events);

    Manifest manifest = trainManifest(DEMO);

    assertThat(manifest.trainingData().events()).isEqualTo(50);
    assertThat(neighbours(Catalogue.open(write(manifest)), "pan")).containsExactly("lid");
  }

  private Path write(Manifest manifest) throws IOException {
    return Files.write(directory.resolve("opened.bin"), bytes(manifest));
  }

  @Test
  void oneShopperAlonePutsNothingBesideAnItemThatManyTouch() throws Exception {
    List<ArchivedInteraction> events = new ArrayList<>();
    for (int shopper = 0; shopper < 30; shopper++) {
      events.add(event("s" + shopper, NOW + shopper, "View", "pan"));
    }
    events.add(event("s1", NOW + 500, "View", "lid"));
    events.add(event("s2", NOW + 500, "View", "lid"));
    for (int times = 0; times < 50; times++) {
      events.add(event("s3", NOW + 1_000 + 2 * times, "Purchase", "pushed"));
      events.add(event("s3", NOW + 1_001 + 2 * times, "View", "pan"));
    }
    events.add(event("s4", NOW + 500, "View", "rare"));
    archive(DEMO, "1", events);

    Catalogue catalogue = train(DEMO);

    assertThat(neighbours(catalogue, "pan")).containsExactly("lid");
    assertThat(neighbours(catalogue, "pushed")).isEmpty();
    assertThat(neighbours(catalogue, "rare")).containsExactly("pan");
  }

  private static List<String> neighbours(Catalogue catalogue, String item) {
    List<String> neighbours = new ArrayList<>();
    int place = catalogue.indexOf(item);
    for (int at = catalogue.neighbourStart(place); at < catalogue.neighbourStart(place + 1); at++) {
      neighbours.add(catalogue.itemId(catalogue.neighbourItem(at)));
    }
    return neighbours;
  }

  @Test
  void countsARepeatedEventOnce() throws Exception {
    List<ArchivedInteraction> events = randomEvents(7, 300);
    archive(DEMO, "1", events);
    byte[] once = bytes(trainManifest(DEMO));

    archive(DEMO, "2", events);
    archive(DEMO, "3", events.subList(50, 120));

    assertThat(bytes(trainManifest(DEMO))).isEqualTo(once);
  }

  @Test
  void countsAnEventSentAgainWithALaterTimeOnceAtItsFirst() throws Exception {
    ArchivedInteraction first = event("s", NOW, "View", "pan");
    ArchivedInteraction again =
        new ArchivedInteraction(
            1, null, first.eventKey(), NOW + DAY, "s", "s", "View", "pan", null, null, null);
    archive(DEMO, "1", List.of(again, first));

    Manifest manifest = trainManifest(DEMO);

    assertThat(manifest.trainingData().events()).isEqualTo(1);
    assertThat(manifest.trainingData().toMillis()).isEqualTo(NOW);
  }

  @Test
  void givesTheSameBytesWhateverTheOrderAndSplitOfTheArchive() throws Exception {
    List<ArchivedInteraction> events = randomEvents(11, 1_000);
    archive(DEMO, "1", events);
    byte[] first = bytes(trainManifest(DEMO));
    List<ArchivedInteraction> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(5));
    objects = new DirectoryObjectStore(directory.resolve("objects-2"));
    for (int part = 0; part < 4; part++) {
      archive(DEMO, "p" + part, shuffled.subList(part * 250, part * 250 + 250));
    }
    spark.conf().set("spark.sql.shuffle.partitions", "3");

    byte[] second = bytes(trainManifest(DEMO));

    spark.conf().set("spark.sql.shuffle.partitions", "8");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void blendsASequenceModelInWhenThereAreShoppersEnough() throws Exception {
    List<ArchivedInteraction> events = new ArrayList<>();
    Random random = new Random(1);
    for (int shopper = 0; shopper < 300; shopper++) {
      int group = random.nextInt(4);
      int step = random.nextInt(9);
      for (int touch = 0; touch < 6; touch++) {
        String item = "g" + group + "-" + (step + touch) % 9;
        events.add(event("s" + shopper, NOW + touch * 60_000L, "View", item));
      }
    }
    archive(DEMO, "1", events);
    CatalogueItem[] items = new CatalogueItem[44];
    for (int i = 0; i < items.length; i++) {
      items[i] = groupItem("g" + i / 11 + "-" + i % 11, "Group " + (char) ('A' + i / 11));
    }

    Manifest manifest = trainManifest(DEMO, items);

    Path folder = directory.resolve("training-" + runs).resolve("artifact");
    Catalogue catalogue = Catalogue.open(folder.resolve(Catalogue.FILE_NAME));
    BlendModel blend = BlendFile.open(folder.resolve(BlendFile.NAME));
    assertThat(manifest.files().stream().map(ArtifactFile::name))
        .containsExactly(Catalogue.FILE_NAME, BlendFile.NAME, BlendFile.ENCODER_NAME);
    int twoEncoders = 2 * 64;
    assertThat(manifest.shapes()).containsEntry("vectors", List.of(44L, (long) twoEncoders));
    assertThat(manifest.metrics().get("ndcg@10"))
        .isGreaterThan(manifest.metrics().get("ndcg@10-popularity"));
    assertThat(blend.items()).isEqualTo(catalogue.size());
    try (OnnxEncoder encoder =
        OnnxEncoder.open(folder.resolve(BlendFile.ENCODER_NAME), twoEncoders)) {
      BlendScorer ranker = new BlendScorer(blend, encoder);
      int[] history = {catalogue.indexOf("g2-4"), catalogue.indexOf("g2-5")};
      float[] neural = ranker.evidence(Evidence.NEURAL, history);
      // No event has touched g2-10 and g0-10: their places come from the category alone.
      assertThat(neural[catalogue.indexOf("g2-10")])
          .isGreaterThan(neural[catalogue.indexOf("g0-10")]);
      float[] scores = ranker.scores(history);
      assertThat(scores[catalogue.indexOf("g2-6")])
          .isGreaterThan(scores[catalogue.indexOf("g1-6")]);
      assertServedAsEvaluated(
          new LocalArtifact(folder, manifest), ranker.scores(history, new int[0]), history);
    }
  }

  /** What a function opens ranks every item as the evaluation does. */
  private static void assertServedAsEvaluated(
      LocalArtifact artifact, float[] scores, int[] historyOldestFirst) throws IOException {
    try (OpenRecommender served = OpenRecommender.open(artifact)) {
      History history = History.ofViews(historyOldestFirst[1], historyOldestFirst[0]);
      List<RankedItem> ranked = served.shoppers().ranking(history).best(any -> true, scores.length);
      assertThat(ranked).hasSize(scores.length);
      for (int rank = 0; rank < scores.length; rank++) {
        RankedItem item = ranked.get(rank);
        assertThat(item.score()).isCloseTo(scores[item.item()], within(1e-4));
        assertThat(rank == 0 || ranked.get(rank - 1).score() >= item.score()).isTrue();
      }
    }
  }

  @Test
  void neitherReadsNorIsMovedByAnotherShop() throws Exception {
    archive(DEMO, "1", randomEvents(3, 200));
    byte[] alone = bytes(trainManifest(DEMO));
    archive(OTHER, "1", List.of(event("x", NOW + 9 * DAY, "Purchase", "foreign")));

    assertThat(bytes(trainManifest(DEMO))).isEqualTo(alone);
    assertThat(train(OTHER).size()).isEqualTo(1);
  }

  @Test
  void makesAValidCatalogueOfNothing() throws Exception {
    assertThat(train(DEMO).size()).isZero();
  }

  @Test
  void makesAValidCatalogueOfItemsWithoutEvents() throws Exception {
    Catalogue catalogue = train(DEMO, item("a", "A"), item("b", "B"));

    assertThat(
            new ItemRanker(catalogue, RankingWeights.DEFAULT)
                .forHistory(History.EMPTY, any -> true, 5))
        .hasSize(2);
  }

  @Test
  void keepsUnknownItemsAncientTimesAndOddLines() throws Exception {
    archive(
        DEMO,
        "1",
        List.of(
            event("s", 946_684_800_000L, "View", "ancient"),
            event("s", NOW, "PURCHASE", "known"),
            event("s", NOW + 1, "Wishlisted", "never counted"),
            event("s", NOW + 2, "View", null)));
    put(DEMO, "2", "this is no JSON\n{}\n\n");

    Catalogue catalogue = train(DEMO, item("known", "Known"));

    assertThat(catalogue.size()).isEqualTo(2);
    assertThat(catalogue.displayName(catalogue.indexOf("ancient"))).isEqualTo("ancient");
    assertThat(catalogue.popularity(catalogue.indexOf("ancient"))).isPositive();
  }

  @Test
  void refusesAnArchiveOfALaterVersion() throws Exception {
    put(DEMO, "1", "{\"schemaVersion\":99,\"eventKey\":\"k\",\"timeMillis\":1}\n");

    assertThatThrownBy(() -> train(DEMO))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("schemaVersion 99");
  }

  @Test
  void namesADamagedArchiveObject() throws Exception {
    Path damaged = directory.resolve("damaged");
    Files.write(damaged, new byte[] {1, 2, 3});
    objects.upload("archive/demo/dt=2023-11-14/bad.jsonl.gz", damaged);

    assertThatThrownBy(() -> train(DEMO))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("bad.jsonl.gz");
  }

  @Test
  void publishesWithGateResultsAndLeavesThePromotionToTheGate() throws Exception {
    archive(DEMO, "1", randomEvents(1, 50));
    Manifest manifest = trainManifest(DEMO);

    ArtifactStore store = new ArtifactStore(objects);
    assertThat(store.champion(SLOT)).isEmpty();
    assertThat(store.manifest(SLOT, manifest.version())).isEqualTo(manifest);
    assertThat(manifest.trainingData().events()).isEqualTo(50);
    PromotionDecision decision = new Promotion(store).decide(SLOT, manifest.version(), NOW);
    assertThat(decision.promoted()).isTrue();
    assertThat(decision.reason()).contains("too few to compare, and there is no champion");
  }

  @Test
  void asksChampionAndChallengerWhatNeitherHasSeen() throws Exception {
    ArtifactStore store = new ArtifactStore(objects);
    archive(DEMO, "1", walks(0, 190));
    Manifest first = trainManifest(DEMO);
    PromotionDecision beatsPopularity = new Promotion(store).decide(SLOT, first.version(), NOW);
    assertThat(beatsPopularity.reason()).startsWith("better than popularity");
    assertThat(first.metrics().get("gate-ndcg@10"))
        .isGreaterThan(first.metrics().get("gate-ndcg@10-popularity"));
    assertThat(first.trainingData().events()).isLessThan(190 * 4);

    Manifest again = trainManifest(DEMO);
    PromotionDecision same = new Promotion(store).decide(SLOT, again.version(), NOW);
    assertThat(same.reason()).contains("too few to compare, and it knows no newer events");
    assertThat(same.gain().orElseThrow().mean()).isZero();
    assertThat(again.lineage().data()).isEqualTo(first.lineage().data());
    assertThat(again.lineage().recipe()).isEqualTo(first.lineage().recipe());
    assertThat(again.lineage().parents()).containsEntry("champion", first.version());

    archive(DEMO, "2", walks(190, 240));
    Manifest newer = trainManifest(DEMO);
    PromotionDecision third = new Promotion(store).decide(SLOT, newer.version(), NOW);
    assertThat(third.comparedWith()).contains(first.version());
    assertThat(third.questions()).isGreaterThan(same.questions());
    assertThat(newer.lineage().data()).isNotEqualTo(first.lineage().data());
  }

  @Test
  void ranksAChampionThatCannotBeOpenedBehindPopularity() throws Exception {
    ArtifactStore store = new ArtifactStore(objects);
    archive(DEMO, "1", walks(0, 190));
    Manifest first = trainManifest(DEMO);
    store.promote(SLOT, first.version(), "test", NOW);
    Path damaged = Files.writeString(directory.resolve("damaged"), "x");
    objects.upload(SLOT.key(first.version(), Catalogue.FILE_NAME), damaged);

    Manifest second = trainManifest(DEMO);
    PromotionDecision decision = new Promotion(store).decide(SLOT, second.version(), NOW);

    assertThat(decision.promoted()).isTrue();
    assertThat(decision.reason()).startsWith("the champion could not be ranked (catalogue.bin has");
  }

  /** Shoppers who walk along one of many short rows of items, which popularity cannot foresee. */
  private static List<ArchivedInteraction> walks(int from, int to) {
    List<ArchivedInteraction> events = new ArrayList<>();
    for (int shopper = from; shopper < to; shopper++) {
      for (int step = 0; step < 4; step++) {
        events.add(
            event(
                "w" + shopper,
                NOW + shopper * 1_000L + step,
                "View",
                "row" + shopper % 20 + "-" + step));
      }
    }
    return events;
  }

  private static List<ArchivedInteraction> randomEvents(int seed, int count) {
    Random random = new Random(seed);
    String[] types = {"View", "View", "AddToCart", "Purchase"};
    List<ArchivedInteraction> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(
          event(
              "shopper-" + random.nextInt(1 + count / 10),
              NOW - random.nextInt(40) * DAY + i,
              types[random.nextInt(types.length)],
              "item-" + random.nextInt(30)));
    }
    return events;
  }

  private static CatalogueItem groupItem(String id, String category) {
    return ItemAttributes.parse(new ItemRecord(id, "{\"category\":\"" + category + "\"}"));
  }
}
