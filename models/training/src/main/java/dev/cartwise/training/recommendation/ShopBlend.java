package dev.cartwise.training.recommendation;

import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.training.recommendation.baseline.Baselines;
import dev.cartwise.training.recommendation.blend.BlendTrainer;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.blend.ItemContent;
import dev.cartwise.training.recommendation.blend.NamedWeights;
import dev.cartwise.training.recommendation.data.ShopperSplit;
import dev.cartwise.training.recommendation.data.Touches;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.trial.Contender;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shop's blend, fitted on its own sequences and written as the files of an artifact.
 *
 * @param files {@code blend.bin} and {@code encoder.onnx}
 * @param shapes of the arrays in them
 * @param metrics of the tuned fit on questions that neither trained nor tuned it, beside those of
 *     popularity and co-occurrence, 0 to 1; none without questions
 * @param curve how the training of the tuned fit went
 * @param weights what each piece of evidence and each gap counts, by name
 */
public record ShopBlend(
    List<ArtifactFile> files,
    Map<String, List<Long>> shapes,
    Map<String, Double> metrics,
    LearningCurve curve,
    Map<String, Float> weights) {

  /** The seed of everything random in a fit. */
  public static final long SEED = TrialSettings.SEED;

  private static final Logger LOG = LoggerFactory.getLogger(ShopBlend.class);
  private static final int DEPTH = 10;

  /** Fewer questions than so many tune nothing; popularity and neighbours do as well then. */
  static final int MIN_QUESTIONS = 150;

  /**
   * Fits a blend: tuned on part of what they did, then fitted on all of it with the passes and
   * weights that were found.
   *
   * @param shoppers what each touched, by item numbers
   * @param content what is known of the items beside their events, in the order of the catalogue
   * @param limits of each training of a sequence model, of which there are two
   * @param scratch where the tuned fit may be kept
   * @param artifact where the files go
   * @return empty if there are too few shoppers to tune a blend
   */
  public static Optional<ShopBlend> fit(
      List<Touches> shoppers, ItemContent content, FitLimits limits, Path scratch, Path artifact)
      throws IOException {
    ShopperSplit split = ShopperSplit.of(shoppers);
    int tuning = split.tuning().validation().size();
    if (tuning < MIN_QUESTIONS) {
      LOG.info("{} shoppers can tune a blend, {} are needed: none is made", tuning, MIN_QUESTIONS);
      return Optional.empty();
    }
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    BlendTrainer trainer = new BlendTrainer(content, true, threads, limits, SEED);
    try (FittedBlend tuned = trainer.tune(split.tuning(), split.lastTouches(), scratch)) {
      RankingRun run = new RankingRun(split.measured(), content.traits().length, true, threads);
      Map<String, Double> metrics = new TreeMap<>();
      put(metrics, "", Contender.measure("blend", run, () -> tuned.scorer(true)));
      put(
          metrics,
          "-popularity",
          Contender.measure("popularity", run, () -> Baselines.popularity(tuned.model())));
      put(
          metrics,
          "-co-occurrence",
          Contender.measure("co-occurrence", run, () -> Baselines.coOccurrence(tuned.model())));
      List<int[]> sequences = shoppers.stream().map(Touches::items).toList();
      try (FittedBlend fitted = trainer.refit(tuned, sequences, artifact)) {
        return Optional.of(
            new ShopBlend(
                List.of(
                    ArtifactFile.of(artifact.resolve(BlendFile.NAME)),
                    ArtifactFile.of(artifact.resolve(BlendFile.ENCODER_NAME))),
                shapes(fitted.model()),
                metrics,
                tuned.curve(),
                NamedWeights.of(fitted.model())));
      }
    }
  }

  private static void put(Map<String, Double> metrics, String suffix, Contender contender) {
    Ranks ranks = contender.outcome().ranks();
    if (ranks.size() > 0) {
      metrics.put("ndcg@" + DEPTH + suffix, ranks.ndcg(DEPTH));
      metrics.put("hr@" + DEPTH + suffix, ranks.hitRate(DEPTH));
    }
  }

  private static Map<String, List<Long>> shapes(BlendModel model) {
    long dimension = model.vectors().dimension();
    Map<String, List<Long>> shapes = new TreeMap<>();
    shapes.put("vectors", List.of((long) model.items(), dimension));
    shapes.put("item_vectors", List.of(1L, (long) model.maxLength(), dimension));
    shapes.put("query", List.of(1L, dimension));
    model
        .edges()
        .forEach((relation, table) -> shapes.put(relation.label(), List.of((long) table.edges())));
    return shapes;
  }
}
