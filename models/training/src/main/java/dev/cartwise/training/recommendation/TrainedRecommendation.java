package dev.cartwise.training.recommendation;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.training.lifecycle.TrainedArtifact;
import dev.cartwise.training.recommendation.gate.Gate;
import dev.cartwise.training.recommendation.gate.GateAnswers;
import dev.cartwise.training.recommendation.gate.GateReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A fresh catalogue and blend, asked for the last step of shoppers whom no model has seen. */
final class TrainedRecommendation implements TrainedArtifact {

  private final ShopId shop;
  private final Path catalogue;
  private final ManifestBuilder manifest;
  private final Optional<ShopBlend> blend;
  private Gate gate;

  TrainedRecommendation(
      ShopId shop, Path catalogue, ManifestBuilder manifest, Optional<ShopBlend> blend, Gate gate) {
    this.shop = shop;
    this.catalogue = catalogue;
    this.manifest = manifest;
    this.blend = blend;
    this.gate = gate;
  }

  @Override
  public ManifestBuilder manifest() {
    return manifest;
  }

  @Override
  public double[] scores() {
    return gate.challenger().scores().scores();
  }

  @Override
  public HeldOutScores baseline() {
    return gate.popularity().scores();
  }

  @Override
  public double[] scoresOf(LocalArtifact champion) throws IOException {
    GateAnswers answers = gate.askChampion(champion);
    gate = gate.with(answers);
    return answers.scores().scores();
  }

  @Override
  public void report(Manifest published, GateResults results, Path directory) throws IOException {
    if (results.questions() == 0) {
      return;
    }
    try (Catalogue opened = Catalogue.open(catalogue)) {
      GateReport.of(
              shop,
              gate,
              results,
              opened,
              published.metrics(),
              blend.map(ShopBlend::curve).orElse(null),
              blend.map(ShopBlend::weights).orElse(Map.of()))
          .write(directory);
    }
  }
}
