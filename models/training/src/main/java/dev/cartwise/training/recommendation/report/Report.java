package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.page.ReportJson;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.blend.NamedWeights;
import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.exposure.Exposure;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.Resamples;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a training came to, for a reader.
 *
 * @param title of what was trained and how it was measured
 * @param depth how many places of an answer count
 * @param figures what the command prints
 * @param curve the training of the sequence model, null if there is none
 * @param weights what each piece of evidence and each gap counts, empty without a blend
 * @param byHistoryLength NDCG of the new model by length of the history
 * @param byPopularityDecile NDCG of the new model by popularity of the answer, 1 the rarest
 * @param ndcg NDCG of the new model
 * @param coverage share of items among the first ten of any answer, 0 to 1
 * @param gini concentration of the first ten, 0 to 1
 * @param exposure which parts of the shop are shown, null where that was not measured
 * @param comparisons the new model against the others
 * @param examples some answers
 */
public record Report(
    String title,
    int depth,
    Map<String, Object> figures,
    @Nullable LearningCurve curve,
    Map<String, Float> weights,
    List<Slice> byHistoryLength,
    List<Slice> byPopularityDecile,
    double ndcg,
    double coverage,
    double gini,
    @Nullable Exposure exposure,
    List<Comparison> comparisons,
    List<Example> examples) {

  private static final int DEPTH = 20;
  private static final long SEED = 1;

  /**
   * Gathers the report of an evaluation; the first outcome is the new model's.
   *
   * @param shopperOf the shopper of each question, numbered from 0
   */
  public static Report of(
      String protocol,
      Map<String, Object> figures,
      FittedBlend tuned,
      List<Query> queries,
      int[] shopperOf,
      ItemNumbers items,
      Map<String, RankingOutcome> outcomes) {
    float[] popularity = new float[tuned.model().items()];
    tuned.model().popularity().get(0, popularity);
    return of(
        protocol,
        DEPTH,
        figures,
        tuned.curve(),
        NamedWeights.of(tuned.model()),
        queries,
        new Resamples(shopperOf, SEED),
        items::idOf,
        popularity,
        outcomes);
  }

  /**
   * Gathers a report of which each question is of another shopper.
   *
   * @param depth how many places of an answer count
   * @param curve null if no sequence model was trained
   * @param weights by their names, empty without a blend
   * @param names what an item number is called
   * @param popularity {@code float[items]}
   * @param outcomes answers by ranker; the first is the new model's, the others are compared with
   *     it
   */
  public static Report of(
      String title,
      int depth,
      Map<String, Object> figures,
      @Nullable LearningCurve curve,
      Map<String, Float> weights,
      List<Query> queries,
      IntFunction<String> names,
      float[] popularity,
      Map<String, RankingOutcome> outcomes) {
    return of(
        title,
        depth,
        figures,
        curve,
        weights,
        queries,
        new Resamples(IntStream.range(0, queries.size()).toArray(), SEED),
        names,
        popularity,
        outcomes);
  }

  private static Report of(
      String title,
      int depth,
      Map<String, Object> figures,
      @Nullable LearningCurve curve,
      Map<String, Float> weights,
      List<Query> queries,
      Resamples resamples,
      IntFunction<String> names,
      float[] popularity,
      Map<String, RankingOutcome> outcomes) {
    List<String> rankers = new ArrayList<>(outcomes.keySet());
    RankingOutcome mine = outcomes.values().iterator().next();
    List<Comparison> comparisons = new ArrayList<>();
    outcomes.forEach(
        (name, outcome) -> {
          if (!name.equals(rankers.get(0))) {
            comparisons.add(Comparison.of(name, mine.ranks(), outcome.ranks(), depth, resamples));
          }
        });
    return new Report(
        title,
        depth,
        figures,
        curve,
        weights,
        Slice.byHistoryLength(queries, mine.ranks(), depth),
        Slice.byPopularityDecile(queries, mine.ranks(), popularity, depth),
        mine.ranks().ndcg(depth),
        mine.coverage(),
        mine.gini(),
        null,
        comparisons,
        Example.of(queries, mine, names));
  }

  /** The same with what is shown of which part of the shop. */
  public Report with(Exposure measured) {
    return new Report(
        title,
        depth,
        figures,
        curve,
        weights,
        byHistoryLength,
        byPopularityDecile,
        ndcg,
        coverage,
        gini,
        measured,
        comparisons,
        examples);
  }

  /** Writes {@code report.json} and {@code report.html} into a directory. */
  public void write(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(ReportFiles.JSON), ReportJson.write(this));
      Files.writeString(directory.resolve(ReportFiles.PAGE), new ReportPage(this).html());
    } catch (IOException e) {
      throw new TrainingFailure("cannot write the report to " + directory, e);
    }
  }
}
