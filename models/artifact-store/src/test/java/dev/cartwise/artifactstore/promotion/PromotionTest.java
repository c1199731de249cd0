package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ForwardingObjectStore;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionTest {

  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);
  private static final int[] GOOD = ranks(400, 1, 2);
  private static final int[] MIDDLING = ranks(400, 3, 0);
  private static final int[] BAD_FEW = ranks(60, 0, 9);
  private static final int[] BAD = ranks(400, 0, 9);

  @TempDir Path directory;
  private ArtifactStore store;
  private Promotion promotion;

  @BeforeEach
  void open() {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    promotion = new Promotion(store);
  }

  @Test
  void promotesAFirstArtifactThatBeatsPopularity() throws Exception {
    publish("v1", 100, 10, results(GOOD, new int[0], BAD, null, null));

    PromotionDecision decision = promotion.decide(SLOT, "v1", 5);

    assertThat(decision.promoted()).isTrue();
    assertThat(decision.comparedWith()).contains("popularity");
    assertThat(champion()).contains("v1");
    assertThat(store.champion(SLOT).orElseThrow().reason())
        .startsWith("better than popularity: ndcg@10 +0.6");
  }

  @Test
  void refusesAFirstArtifactThatPopularityBeats() throws Exception {
    publish("v1", 100, 10, results(BAD, new int[0], GOOD, null, null));

    assertThat(promotion.decide(SLOT, "v1", 5).reason()).startsWith("worse than popularity");
    assertThat(champion()).isEmpty();
  }

  @Test
  void promotesWhatIsClearlyBetterThanTheChampion() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));

    PromotionDecision decision = promotion.decide(SLOT, "v2", 5);

    assertThat(decision.promoted()).isTrue();
    assertThat(decision.gain().orElseThrow().low()).isPositive();
    assertThat(champion()).contains("v2");
  }

  @Test
  void refusesWhatIsWorseThanTheChampion() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 200, 20, results(MIDDLING, GOOD, BAD, "v1", null));

    assertThat(promotion.decide(SLOT, "v2", 5).reason()).startsWith("worse than v1");
    assertThat(champion()).contains("v1");
  }

  @Test
  void promotesWhatIsAsGoodOnlyIfItKnowsNewerEvents() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, GOOD, BAD, "v1", null));
    publish("v3", 101, 11, results(GOOD, GOOD, BAD, "v1", null));

    assertThat(promotion.decide(SLOT, "v2", 5).reason()).startsWith("not clearly better than v1");
    assertThat(promotion.decide(SLOT, "v3", 5).promoted()).isTrue();
    assertThat(champion()).contains("v3");
  }

  @Test
  void keepsASmallShopFreshButNotWithAShrunkenArchive() throws Exception {
    int[] few = {1, 1, 1};
    champion("v1", 100, 10);
    publish("v2", 300, 2, results(few, few, few, "v1", null));
    publish("v3", 300, 11, results(few, few, few, "v1", null));

    assertThat(promotion.decide(SLOT, "v2", 5).reason())
        .contains("too few", "it knows 2 events where the champion knows 10");
    PromotionDecision fresh = promotion.decide(SLOT, "v3", 5);
    assertThat(fresh.promoted()).isTrue();
    assertThat(fresh.rule()).isEqualTo(PromotionRule.FEW_QUESTIONS);
  }

  @Test
  void refusesWhatASmallShopsQuestionsShowToBeWorse() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 300, 11, results(ranks(60, 0, 0), ranks(60, 1, 0), BAD_FEW, "v1", null));

    PromotionDecision decision = promotion.decide(SLOT, "v2", 5);

    assertThat(decision.promoted()).isFalse();
    assertThat(decision.rule()).isEqualTo(PromotionRule.WORSE);
  }

  @Test
  void refusesWhatIsNewerAndNoWorseOnAverageButNotShownToBeAsGood() throws Exception {
    champion("v1", 100, 10);
    int[] noisy = mixed(400, 40, 0);
    publish("v2", 200, 11, results(noisy, mixed(400, 0, 39), BAD, "v1", null));

    PromotionDecision decision = promotion.decide(SLOT, "v2", 5);

    assertThat(decision.gain().orElseThrow().mean()).isPositive();
    assertThat(decision.rule()).isEqualTo(PromotionRule.UNDECIDED);
    assertThat(decision.reason()).startsWith("not shown to be as good as v1");
    assertThat(decision.promoted()).isFalse();
  }

  @Test
  void promotesWhatIsNewerAndShownToLoseLessThanIsTolerated() throws Exception {
    champion("v1", 100, 10);
    int[] nearly = GOOD.clone();
    nearly[0] = 2;
    publish("v2", 200, 11, results(nearly, GOOD, BAD, "v1", null));

    PromotionDecision decision = promotion.decide(SLOT, "v2", 5);

    assertThat(decision.gain().orElseThrow().mean()).isNegative();
    assertThat(decision.gain().orElseThrow().low()).isGreaterThan(-decision.margin());
    assertThat(decision.rule()).isEqualTo(PromotionRule.AS_GOOD);
    assertThat(decision.promoted()).isTrue();
  }

  @Test
  void aChampionThatIsFourWeeksBehindGivesWayToWhatIsNoWorseOnAverage() throws Exception {
    long day = 86_400_000;
    champion("v1", day, 10);
    GateResults noisy = results(mixed(400, 40, 0), mixed(400, 0, 39), BAD, "v1", null);
    publish("v2", 29 * day - 1, 11, noisy);
    publish("v3", 29 * day, 11, noisy);

    assertThat(promotion.decide(SLOT, "v2", 5).promoted()).isFalse();
    assertThat(promotion.decide(SLOT, "v3", 5).rule()).isEqualTo(PromotionRule.OVERDUE);
    assertThat(champion()).contains("v3");
  }

  @Test
  void aChampionOfAShopThatGrewByAQuarterGivesWayAsEarly() throws Exception {
    champion("v1", 100, 100);
    GateResults noisy = results(mixed(400, 40, 0), mixed(400, 0, 39), BAD, "v1", null);
    publish("v2", 200, 124, noisy);
    publish("v3", 200, 125, noisy);

    assertThat(promotion.decide(SLOT, "v2", 5).promoted()).isFalse();
    assertThat(promotion.decide(SLOT, "v3", 5).promoted()).isTrue();
  }

  @Test
  void theDecisionTellsItsRuleAndMargin() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 200, 11, results(GOOD, GOOD, BAD, "v1", null));

    PromotionDecision decision = promotion.decide(SLOT, "v2", 5);

    assertThat(decision.toTree().path("rule").asText()).isEqualTo("as-good");
    assertThat(decision.margin())
        .isEqualTo(0.05 * new HeldOutScores("v1", Ndcg.gains(GOOD)).mean());
    assertThat(PromotionDecision.parse(decision.toJson())).isEqualTo(decision);
  }

  @Test
  void comparesWithPopularityWhenTheChampionCannotBeOpened() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, new int[0], BAD, "v1", "catalogue.bin is missing"));

    assertThat(promotion.decide(SLOT, "v2", 5).reason())
        .startsWith("the champion could not be ranked (catalogue.bin is missing); better than");
    assertThat(champion()).contains("v2");
  }

  @Test
  void refusesWhenTheChampionWasReplacedMeanwhile() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 200, 20, results(GOOD, BAD, BAD, "v1", null));
    champion("v9", 100, 10);

    assertThat(promotion.decide(SLOT, "v2", 5).reason())
        .contains("compared with v1, but the champion is v9");
    assertThat(champion()).contains("v9");
  }

  @Test
  void aRepeatedPromotionLeavesARollbackAlone() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));
    assertThat(promotion.decide(SLOT, "v2", 5).promoted()).isTrue();
    store.rollback(SLOT, "v2 was wrong", 9);

    PromotionDecision repeated = promotion.decide(SLOT, "v2", 20);

    assertThat(champion()).contains("v1");
    assertThat(repeated.promoted()).isFalse();
    assertThat(repeated.reason()).contains("somebody moved the champion", "it is v1 now");
    assertThat(repeated.comparedWith()).contains("v1");
  }

  @Test
  void leavesAManualMoveBetweenJudgingAndPromotingAlone() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));
    publish("v9", 100, 10, null);
    ArtifactStore interrupted =
        interrupted(
            key -> {},
            key -> {
              if (key.endsWith(PromotionDecision.FILE_NAME)) {
                store.promote(SLOT, "v9", "by hand", 7);
              }
            });

    PromotionDecision decision = new Promotion(interrupted).decide(SLOT, "v2", 5);

    assertThat(champion()).contains("v9");
    assertThat(decision.promoted()).isFalse();
    assertThat(decision.reason()).contains("it is v9 now");
  }

  @Test
  void leavesAMoveAtTheVeryInstantOfThePromotionAlone() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));
    publish("v9", 100, 10, null);
    ArtifactStore interrupted =
        interrupted(
            key -> {
              if (key.equals(SLOT.championKey())) {
                store.promote(SLOT, "v9", "by hand", 7);
              }
            },
            key -> {});

    assertThat(new Promotion(interrupted).decide(SLOT, "v2", 5).promoted()).isFalse();
    assertThat(champion()).contains("v9");
  }

  @Test
  void takesUpAPromotionThatWasCutOffBeforeThePointerMoved() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));
    ArtifactStore cutOff =
        interrupted(
            key -> {
              if (key.equals(SLOT.championKey())) {
                throw new IOException("cut off");
              }
            },
            key -> {});
    assertThatThrownBy(() -> new Promotion(cutOff).decide(SLOT, "v2", 5)).hasMessage("cut off");

    assertThat(promotion.decide(SLOT, "v2", 20).promoted()).isTrue();
    assertThat(champion()).contains("v2");
  }

  @Test
  void keepsADecisionOfBeforeFromMovingThePointer() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));
    String decided =
        "{\"schemaVersion\":1,\"promoted\":true,\"reason\":\"better\",\"comparedWith\":\"v1\","
            + "\"metric\":\"ndcg@10\",\"questions\":400,\"gain\":null,\"decidedAt\":5}";
    store.writeBeside(
        SLOT, "v2", PromotionDecision.FILE_NAME, decided.getBytes(StandardCharsets.UTF_8));

    assertThat(promotion.decide(SLOT, "v2", 20).promoted()).isFalse();
    assertThat(champion()).contains("v1");
  }

  @Test
  void refusesWhenTheChampionsManifestIsGone() throws Exception {
    champion("v1", 100, 10);
    publish("v2", 100, 10, results(GOOD, MIDDLING, BAD, "v1", null));
    Files.delete(directory.resolve("objects").resolve(SLOT.manifestKey("v1")));

    assertThat(promotion.decide(SLOT, "v2", 5).reason())
        .contains("the manifest of the champion cannot be read");
  }

  @Test
  void decidesOnce() throws Exception {
    publish("v1", 100, 10, results(GOOD, new int[0], BAD, null, null));
    PromotionDecision first = promotion.decide(SLOT, "v1", 5);

    assertThat(promotion.decide(SLOT, "v1", 99)).isEqualTo(first);
    assertThat(promotion.decided(SLOT, "v1")).contains(first);
    assertThat(store.champion(SLOT).orElseThrow().previousVersions()).isEmpty();
  }

  @Test
  void refusesResultsThatAreMissingOrDamaged() throws Exception {
    publish("v1", 100, 10, null);
    publish("v2", 100, 10, null);
    attach("v2", "{\"schemaVersion\":1,\"challenger\":[11],\"champion\":[],\"popularity\":[1]}");

    assertThat(promotion.decide(SLOT, "v1", 5).reason()).contains("gate.json of v1 is missing");
    assertThat(promotion.decide(SLOT, "v2", 5).reason()).contains("challenger must hold ranks");
    assertThat(champion()).isEmpty();
  }

  @Test
  void failsForAVersionThatDoesNotExist() {
    assertThatThrownBy(() -> promotion.decide(SLOT, "v7", 5))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("there is no version v7");
  }

  /** What happens around the writing of an object. */
  private interface Event {
    void at(String key) throws IOException;
  }

  /** The same store, in which something happens just before and just after an object is written. */
  private ArtifactStore interrupted(Event before, Event after) {
    return new ArtifactStore(
        new ForwardingObjectStore(new DirectoryObjectStore(directory.resolve("objects"))) {
          @Override
          public boolean write(String key, byte[] content, WriteCondition condition)
              throws IOException {
            before.at(key);
            boolean written = super.write(key, content, condition);
            after.at(key);
            return written;
          }
        });
  }

  private Optional<String> champion() throws IOException {
    return store.champion(SLOT).map(ChampionPointer::version);
  }

  private void champion(String version, long newestMillis, long events) throws IOException {
    publish(version, newestMillis, events, null);
    store.promote(SLOT, version, "test", 1);
  }

  private void publish(
      String version, long newestMillis, long events, @Nullable GateResults results)
      throws IOException {
    store.publish(
        SLOT,
        Manifest.of(SLOT.task())
            .version(version)
            .createdAt(1000)
            .trainedOn(new DataRange(1, newestMillis, events))
            .codeVersion("test")
            .build(),
        directory);
    if (results != null) {
      attach(version, new String(results.toJson(), StandardCharsets.UTF_8));
    }
  }

  private void attach(String version, String json) throws IOException {
    Path file = Files.writeString(directory.resolve(GateResults.FILE_NAME), json);
    store.attach(SLOT, version, file);
  }

  private static GateResults results(
      int[] challenger,
      int[] champion,
      int[] popularity,
      @Nullable String version,
      @Nullable String trouble) {
    return new GateResults(
        Task.RECOMMENDATION.metric().orElseThrow(),
        new HeldOutScores("challenger", Ndcg.gains(challenger)),
        new HeldOutScores("popularity", Ndcg.gains(popularity)),
        Optional.ofNullable(version).map(name -> new HeldOutScores(name, Ndcg.gains(champion))),
        Optional.ofNullable(trouble));
  }

  /** First ranks at the beginning, first ranks at the end, nothing between. */
  private static int[] mixed(int count, int first, int last) {
    int[] ranks = new int[count];
    Arrays.fill(ranks, 0, first, 1);
    Arrays.fill(ranks, count - last, count, 1);
    return ranks;
  }

  private static int[] ranks(int count, int even, int odd) {
    int[] ranks = new int[count];
    Arrays.setAll(ranks, i -> i % 2 == 0 ? even : odd);
    return ranks;
  }
}
