package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.PrimaryMetric;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateResultsTest {

  private static final PrimaryMetric METRIC = new PrimaryMetric("error", false);

  @Test
  void readsBackWhatItWrote() throws Exception {
    GateResults results =
        new GateResults(
            METRIC,
            new HeldOutScores("v2", new double[] {0.1, 1 / 3.0}),
            new HeldOutScores("shipped", new double[] {1, 0}),
            Optional.of(new HeldOutScores("v1", new double[] {0.25, 0.5})),
            Optional.of("why"),
            List.of(
                new GateGroup("new shoppers", new int[] {1}), new GateGroup("nobody", new int[0])));

    assertThat(GateResults.parse(results.toJson())).isEqualTo(results);
  }

  @Test
  void readsTheRanksOfTheFirstSchemaVersion() throws Exception {
    String json =
        """
        {"schemaVersion":1,"metric":"ndcg@10","championVersion":"v1","championTrouble":null,
         "challenger":[1,0],"champion":[3,10],"popularity":[0,2]}
        """;

    GateResults results = GateResults.parse(json.getBytes(StandardCharsets.UTF_8));

    assertThat(results.metric().name()).isEqualTo("ndcg@10");
    assertThat(results.challenger().scores()).containsExactly(1, 0);
    assertThat(results.champion().orElseThrow().name()).isEqualTo("v1");
    assertThat(results.champion().orElseThrow().scores()[0]).isEqualTo(0.5);
    assertThat(results.baseline().mean()).isEqualTo(Math.log(2) / Math.log(3) / 2);
  }

  @Test
  void resultsOfBeforeThereWereGroupsHaveNone() throws Exception {
    String json =
        """
        {"schemaVersion":2,"metric":"error","higherIsBetter":false,"challengerVersion":"v2",
         "baselineName":"shipped","championVersion":null,"championTrouble":null,
         "challenger":[1,0],"baseline":[1,1],"champion":[]}
        """;

    assertThat(GateResults.parse(json.getBytes(StandardCharsets.UTF_8)).groups()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2]", "[0,0]", "[1,0]", "[-1]", "[0.5]", "7"})
  void refusesGroupsOfOtherQuestions(String questions) {
    String json =
        """
        {"schemaVersion":2,"metric":"error","higherIsBetter":false,"challengerVersion":"v2",
         "baselineName":"shipped","championVersion":null,"championTrouble":null,
         "challenger":[1,0],"baseline":[1,1],"champion":[],
         "groups":[{"name":"some","questions":QUESTIONS}]}
        """
            .replace("QUESTIONS", questions);

    assertThatThrownBy(() -> GateResults.parse(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ArtifactException.class);
  }

  @Test
  void noLargeGroupMayBeServedMuchWorseForTheGoodOfAll() {
    PromotionDecision refused = decide(withGroup(500, 0.2, 0.2042), 30, 20);

    assertThat(refused.promoted()).isFalse();
    assertThat(refused.reason())
        .startsWith("better than v1: error +")
        .contains("it serves new shoppers worse: their error would be 0.2042")
        .contains("2.1 % worse on 500 questions");
    assertThat(decide(withGroup(500, 0.2, 0.2038), 30, 20).promoted()).isTrue();
    assertThat(decide(withGroup(499, 0.2, 0.4), 30, 20).promoted()).isTrue();
  }

  @Test
  void aGroupThatLosesNoMoreThanChanceWouldIsNoReasonToRefuse() {
    GateResults results = withGroup(500, 0.2, 0.2);
    double[] noisy = results.challenger().scores();
    for (int i = 0; i < 500; i++) {
      noisy[i] += i % 2 == 0 ? 0.31 : -0.3;
    }

    assertThat(decide(results, 30, 20).promoted()).isTrue();
  }

  @Test
  void groupsAreOfNoMatterWithoutAChampion() {
    GateResults groups = withGroup(500, 0.2, 0.3);
    GateResults first =
        new GateResults(
            METRIC,
            groups.challenger(),
            groups.champion().orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            groups.groups());

    assertThat(PromotionGate.decide(pictures("v2", 30), null, first, 5).promoted()).isTrue();
  }

  /** Two thousand questions, of which a group is answered with these errors and others better. */
  private static GateResults withGroup(int size, double champion, double challenger) {
    double[] before = new double[2_000];
    double[] after = new double[2_000];
    Arrays.fill(before, 0.5);
    Arrays.fill(after, 0.1);
    Arrays.fill(before, 0, size, champion);
    Arrays.fill(after, 0, size, challenger);
    return new GateResults(
        METRIC,
        new HeldOutScores("v2", after),
        new HeldOutScores("shipped", new double[2_000]),
        Optional.of(new HeldOutScores("v1", before)),
        Optional.empty(),
        List.of(new GateGroup("new shoppers", IntStream.range(0, size).toArray())));
  }

  @Test
  void refusesContestantsWhoAnsweredDifferentQuestions() {
    HeldOutScores two = new HeldOutScores("v2", new double[2]);
    HeldOutScores three = new HeldOutScores("v1", new double[3]);

    assertThatThrownBy(
            () -> new GateResults(METRIC, two, two, Optional.of(three), Optional.empty()))
        .hasMessageContaining("different questions");
  }

  @Test
  void aLowerErrorIsBetterAndMorePicturesCountAsNewerWhereNoneHasATime() {
    GateResults better = results(0.1, 0.3);
    GateResults equal = results(0.3, 0.3);

    assertThat(decide(better, 10, 20).reason()).startsWith("better than v1: error +0.2000");
    assertThat(decide(results(0.5, 0.3), 30, 20).promoted()).isFalse();
    assertThat(decide(equal, 20, 20).reason()).startsWith("not clearly better than v1");
    assertThat(decide(equal, 21, 20).promoted()).isTrue();
  }

  @Test
  void saysWhatASmallTaskLearnsFrom() {
    GateResults few =
        new GateResults(
            METRIC,
            HeldOutScores.unasked("v2"),
            HeldOutScores.unasked("shipped"),
            Optional.of(HeldOutScores.unasked("v1")),
            Optional.empty());

    assertThat(decide(few, 10, 20).reason())
        .isEqualTo(
            "0 questions are too few to compare, and it knows 10 pictures where the champion knows"
                + " 20");
    assertThat(decide(few, 21, 20).promoted()).isTrue();
  }

  private static GateResults results(double challenger, double champion) {
    return new GateResults(
        METRIC,
        scores("v2", challenger),
        scores("shipped", 1),
        Optional.of(scores("v1", champion)),
        Optional.empty());
  }

  private static HeldOutScores scores(String name, double score) {
    double[] scores = new double[400];
    Arrays.fill(scores, score);
    return new HeldOutScores(name, scores);
  }

  private static PromotionDecision decide(GateResults results, long mine, long theirs) {
    return PromotionGate.decide(pictures("v2", mine), pictures("v1", theirs), results, 5);
  }

  private static Manifest pictures(String version, long count) {
    return Manifest.of(Task.IMAGE_TAGGING)
        .version(version)
        .trainedOn(new DataRange(0, 0, count))
        .build();
  }
}
