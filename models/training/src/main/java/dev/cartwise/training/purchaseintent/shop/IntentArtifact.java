package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.purchaseintent.artifact.IntentDescription;
import dev.cartwise.purchaseintent.facts.ItemFactsTable;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.onnx.OnnxProperties;
import dev.cartwise.training.purchaseintent.archive.Horizon;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models of a shop, on their way into files.
 *
 * @param horizon how long after a moment a purchase counts
 * @param shopper tells whether a shopper buys anything
 * @param item tells whether a shopper buys one item, if there was enough to learn from
 */
record IntentArtifact(Horizon horizon, TrainedHead shopper, Optional<TrainedHead> item) {

  /** Writes all files but the facts of items. */
  void write(Path directory, ShopExamples heldOut, Provenance provenance) throws IOException {
    List<String> files = new ArrayList<>(shopper.files());
    shopper.write(directory);
    if (item.isPresent()) {
      item.get().write(directory);
      files.addAll(item.get().files());
    }
    for (String file : files) {
      OnnxProperties.describe(directory.resolve(file), provenance.properties(Task.PURCHASE_INTENT));
    }
    new IntentDescription(
            horizon.millis(),
            shopper.describe(heldOut.shoppers()),
            item.map(each -> each.describe(heldOut.items())))
        .write(directory.resolve(IntentDescription.FILE_NAME));
  }

  /** The manifest of the files, with figures on held-out examples. */
  ManifestBuilder manifest(
      Path directory, DataRange data, ShopExamples heldOut, Provenance provenance)
      throws IOException {
    Path facts = directory.resolve(ItemFactsTable.FILE_NAME);
    ManifestBuilder manifest =
        Manifest.of(Task.PURCHASE_INTENT)
            .files(directory, Task.PURCHASE_INTENT.files())
            .versionOf(ArtifactFile.of(directory.resolve(shopper.files().get(1))))
            .shape("items", (long) ItemFactsTable.open(facts).size())
            .shape("features", (long) shopper.features().size())
            .shape("test-moments", (long) heldOut.shoppers().size())
            .trainedOn(data)
            .codeVersion(provenance.code())
            .lineage(provenance.lineage())
            .seed(PurchaseIntentTraining.SEED)
            .metric("base-rate", shopper.baseRate());
    addFigures(manifest, "", shopper, heldOut.shoppers());
    if (item.isPresent()) {
      manifest.files(directory, item.get().files());
      addFigures(manifest, "item-", item.get(), heldOut.items());
    }
    return manifest;
  }

  private static void addFigures(
      ManifestBuilder manifest, String prefix, TrainedHead head, Examples heldOut) {
    if (heldOut.size() > 0) {
      PurchaseFigures.of(head.probabilities(heldOut), heldOut.labels(), head.intent().threshold())
          .named()
          .forEach((name, value) -> manifest.metric(prefix + name, value));
    }
  }
}
