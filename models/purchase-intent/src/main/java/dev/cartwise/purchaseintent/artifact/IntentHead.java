package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.purchaseintent.features.FeatureDefinition;
import dev.cartwise.purchaseintent.model.Attribution;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.ScoringModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One opened model of an artifact: its graph answers, its double form explains. */
final class IntentHead implements AutoCloseable {

  private final HeadDescription description;
  private final HeadFeatures features;
  private final ScoringModel scoring;
  private final OnnxHead graph;

  private IntentHead(
      HeadDescription description, HeadFeatures features, ScoringModel scoring, OnnxHead graph) {
    this.description = description;
    this.features = features;
    this.scoring = scoring;
    this.graph = graph;
  }

  /**
   * @param name what its files are called, without an ending
   * @param known what a whole vector holds, in this order
   * @throws ArtifactException {@code MISSING}; {@code CORRUPT} if its files do not hold what they
   *     should, or it wants a feature that is not known; {@code UNREACHABLE}
   */
  static IntentHead open(
      Path directory, String name, HeadDescription description, List<FeatureDefinition> known)
      throws IOException {
    HeadFeatures features = HeadFeatures.of(description.features(), known);
    ScoringModel scoring = ScoringModels.read(directory.resolve(name + ".model"));
    if (scoring.features() != description.features().size()) {
      throw new ArtifactException(
          Problem.CORRUPT,
          "%s.model takes %d features where %s names %d"
              .formatted(
                  name,
                  scoring.features(),
                  IntentDescription.FILE_NAME,
                  description.features().size()));
    }
    return new IntentHead(
        description,
        features,
        scoring,
        OnnxHead.open(directory.resolve(name + ".onnx"), scoring.features()));
  }

  HeadDescription description() {
    return description;
  }

  /**
   * Answers for a whole vector.
   *
   * @throws UncheckedIOException if the graph fails, which an artifact that was tried does not
   */
  Prediction predict(float[] vector) {
    float[] row = features.select(vector);
    Attribution attribution = scoring.explain(row);
    double logit = attribution.total();
    List<Contribution> contributions = new ArrayList<>(row.length);
    for (int i = 0; i < row.length; i++) {
      contributions.add(
          new Contribution(features.definition(i), row[i], attribution.contributions()[i]));
    }
    return new Prediction(
        true,
        ask(row).probability(),
        logit,
        attribution.base(),
        contributions,
        attribution.residual(),
        description.rates().at(logit),
        description.calibration(),
        description.kind());
  }

  private OnnxHead.Answer ask(float[] row) {
    try {
      return graph.run(row);
    } catch (InferenceException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares graph and double form on a few rows.
   *
   * @throws ArtifactException {@code CORRUPT} if the graph fails, or says something else
   */
  void tryOut() throws ArtifactException {
    new HeadProbe(scoring, description.calibration()).compare(graph);
  }

  @Override
  public void close() {
    graph.close();
  }
}
