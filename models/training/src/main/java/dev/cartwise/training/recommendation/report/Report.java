package dev.cartwise.training.recommendation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.TrainingFailure;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training came to, for a reader.
 *
 * @param protocol how it was measured
 * @param figures what the command prints
 * @param curve the training of the sequence model
 * @param weights what each piece of evidence counts
 * @param byHistoryLength NDCG@20 of the new model by length of the history
 * @param byPopularityDecile NDCG@20 of the new model by popularity of the answer, 1 the rarest
 * @param coverage share of items among the first ten of any answer, 0 to 1
 * @param gini concentration of the first ten, 0 to 1
 * @param comparisons the new model against the others, NDCG@20
 * @param examples some answers
 */
public record Report(
    String protocol,
    Map<String, Object> figures,
    LearningCurve curve,
    Map<String, Float> weights,
    List<Slice> byHistoryLength,
    List<Slice> byPopularityDecile,
    double coverage,
    double gini,
    List<Comparison> comparisons,
    List<Example> examples) {

  static final int DEPTH = 20;

  private static final long SEED = 1;

  /** Gathers a report; the first outcome is the new model's, the others are compared with it. */
  public static Report of(
      String protocol,
      Map<String, Object> figures,
      FittedBlend tuned,
      List<Query> queries,
      ItemNumbers items,
      Map<String, RankingOutcome> outcomes) {
    List<String> names = new ArrayList<>(outcomes.keySet());
    RankingOutcome mine = outcomes.values().iterator().next();
    List<Comparison> comparisons = new ArrayList<>();
    outcomes.forEach(
        (name, outcome) -> {
          if (!name.equals(names.get(0))) {
            comparisons.add(Comparison.of(name, mine.ranks(), outcome.ranks(), DEPTH, SEED));
          }
        });
    float[] popularity = new float[tuned.model().items()];
    tuned.model().popularity().get(0, popularity);
    Map<String, Float> weights = new LinkedHashMap<>();
    tuned.model().weights().byEvidence().forEach((e, weight) -> weights.put(e.name(), weight));
    return new Report(
        protocol,
        figures,
        tuned.curve(),
        weights,
        Slice.byHistoryLength(queries, mine.ranks(), DEPTH),
        Slice.byPopularityDecile(queries, mine.ranks(), popularity, DEPTH),
        mine.coverage(),
        mine.gini(),
        comparisons,
        Example.of(queries, mine, items));
  }

  /** Writes {@code report.json} and {@code report.html} into a directory. */
  public void write(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve("report.json"),
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
      Files.writeString(directory.resolve("report.html"), new ReportPage(this).html());
    } catch (IOException e) {
      throw new TrainingFailure("cannot write the report to " + directory, e);
    }
  }
}
