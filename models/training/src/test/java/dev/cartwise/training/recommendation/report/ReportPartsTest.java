package dev.cartwise.training.recommendation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.BootstrapInterval;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPartsTest {

  @Test
  void slicesPartTheQuestions() {
    List<Query> queries =
        List.of(new Query(new int[1], 0), new Query(new int[4], 1), new Query(new int[40], 1));
    Ranks ranks = new Ranks(new int[] {1, 50, 1});

    List<Slice> byLength = Slice.byHistoryLength(queries, ranks, 20);
    List<Slice> byDecile = Slice.byPopularityDecile(queries, ranks, new float[] {5f, 1f}, 20);

    assertThat(byLength)
        .containsExactly(
            new Slice("1", 1, 1.0), new Slice("4–5", 1, 0.0), new Slice("22+", 1, 1.0));
    assertThat(byDecile).containsExactly(new Slice("1", 2, 0.5), new Slice("6", 1, 1.0));
  }

  @Test
  void anAnswerThatWasNotRankedHasNoRank() {
    Ranks ranks = new Ranks(new int[] {3, Integer.MAX_VALUE});
    RankingOutcome outcome = new RankingOutcome(ranks, new int[2], new int[][] {{0}, {}});

    assertThat(
            Example.of(
                List.of(new Query(new int[1], 0), new Query(new int[1], 1)), outcome, n -> "" + n))
        .extracting(Example::rank)
        .containsExactly(3, null);
  }

  @Test
  void figuresWithIntervalsStandInATableOfTheirOwn() {
    Map<String, Object> ablation =
        Map.of("hr@10", 0.25, "intervals", Map.of("hr@10", List.of(0.125, 0.5)));

    List<Section> sections =
        RankerTable.sections(Map.of("ablations", Map.of("edges alone", ablation), "items", 7));

    assertThat(sections).extracting(Section::heading).containsExactly("Ablations");
    assertThat(sections.get(0).figure())
        .contains("<th>hr@10</th>", "edges alone", "0.2500 (0.1250 to 0.5000)");
  }

  @Test
  void whatCouldNotBeMeasuredIsNullInJsonAndADashOnThePage(@TempDir Path folder)
      throws IOException {
    LearningCurve.Point unmeasured = new LearningCurve.Point(1, 2.5, Double.NaN, 3);
    BootstrapInterval nothing = new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN);
    new Report(
            "title",
            10,
            Map.of("hr@10", Double.NaN, "nested", Map.of("seconds", 1.5, "items", 7)),
            new LearningCurve(List.of(unmeasured), 1, StoppedBy.CLOCK),
            Map.of("NEURAL", Float.NaN, "SEEN", 0.5f),
            List.of(),
            List.of(),
            Double.NaN,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            null,
            List.of(new Comparison("champion", Double.NaN, nothing)),
            List.of())
        .write(folder);

    String text = Files.readString(folder.resolve(ReportFiles.JSON));
    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(text).doesNotContain("NaN", "Infinity");
    assertThat(json.at("/figures/hr@10").isNull()).isTrue();
    assertThat(json.at("/figures/nested/seconds").isDouble()).isTrue();
    assertThat(json.at("/curve/points/0/validation").isNull()).isTrue();
    assertThat(json.at("/curve/points/0/loss").doubleValue()).isEqualTo(2.5);
    assertThat(json.at("/weights/NEURAL").isNull()).isTrue();
    assertThat(json.at("/gini").isNull()).isTrue();
    assertThat(json.at("/comparisons/0/gain/mean").isNull()).isTrue();
    assertThat(Files.readString(folder.resolve(ReportFiles.PAGE)))
        .doesNotContain("NaN", "Infinity")
        .contains("–", "not measured");
  }
}
