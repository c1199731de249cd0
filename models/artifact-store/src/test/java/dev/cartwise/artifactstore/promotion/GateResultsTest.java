package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.PrimaryMetric;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
            Optional.of("why"));

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
    double[] scores = new double[40];
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
