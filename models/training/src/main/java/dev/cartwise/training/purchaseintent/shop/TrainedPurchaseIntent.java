package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.promotion.GateGroup;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.purchaseintent.artifact.OpenIntentModel;
import dev.cartwise.training.lifecycle.TrainedArtifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Fresh models of a shop, asked about shoppers at moments that come after all that they learned.
 *
 * <p>A champion sees the same shoppers at the same moments with the facts of items that it was
 * published with, as when it serves.
 */
final class TrainedPurchaseIntent implements TrainedArtifact {

  private final ManifestBuilder manifest;
  private final HeldOutMoments held;
  private final IntentReport report;
  private final ShopperCuts cuts;
  private Optional<double[]> ofChampion = Optional.empty();

  TrainedPurchaseIntent(
      ManifestBuilder manifest, HeldOutMoments held, IntentReport report, ShopperCuts cuts) {
    this.manifest = manifest;
    this.held = held;
    this.report = report;
    this.cuts = cuts;
  }

  @Override
  public ManifestBuilder manifest() {
    return manifest;
  }

  @Override
  public double[] scores() {
    return held.losses(report.chosen());
  }

  @Override
  public HeldOutScores baseline() {
    return new HeldOutScores("base-rate", held.losses(report.baseRate()));
  }

  @Override
  public List<GateGroup> groups() {
    return cuts.groups(held);
  }

  @Override
  public double[] scoresOf(LocalArtifact champion) throws IOException {
    try (OpenIntentModel opened = OpenIntentModel.openTried(champion)) {
      double[] said =
          held.probabilities(
              each ->
                  opened
                      .predict(each.features(), Optional.empty(), each.timeMillis())
                      .probability());
      ofChampion = Optional.of(said);
      return held.losses(said);
    }
  }

  @Override
  public void report(Manifest published, GateResults results, Path directory) throws IOException {
    if (results.questions() > 0) {
      String champion = results.champion().map(HeldOutScores::name).orElse("champion");
      report.write(champion, ofChampion, cuts.of(held), directory);
    }
  }
}
