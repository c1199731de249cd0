package dev.cartwise.predictpurchase;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.purchaseintent.artifact.HeadDescription;
import dev.cartwise.purchaseintent.artifact.SampleIntents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version that can be promoted.
 *
 * @param version its name
 * @param shopper what it says of its model of shoppers; empty to leave all as the sample is, which
 *     knows items as well
 */
record MadeArtifact(String version, Optional<HeadDescription> shopper) {

  static final double BASE_RATE = 0.03;

  static MadeArtifact ofItems(String version) {
    return new MadeArtifact(version, Optional.empty());
  }

  static MadeArtifact ofShoppers(String version) {
    return new MadeArtifact(
        version, Optional.of(SampleIntents.head(SampleIntents.SHOPPER, BASE_RATE)));
  }

  /** One whose model wants what nobody can give it. */
  static MadeArtifact broken(String version) {
    return new MadeArtifact(
        version,
        Optional.of(
            SampleIntents.head(List.of("cartSize", "viewsLastHour", "shoeSize"), BASE_RATE)));
  }

  void promote(ArtifactStore store, ShopId shop, Path directory) throws IOException {
    ArtifactSlot slot = new ArtifactSlot(shop, Task.PURCHASE_INTENT);
    Path folder = Files.createDirectories(directory.resolve("made-" + version));
    SampleIntents.write(folder);
    if (shopper.isPresent()) {
      SampleIntents.describe(folder, shopper.get(), Optional.empty());
    }
    List<ArtifactFile> described = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        described.add(ArtifactFile.of(file));
      }
    }
    store.publish(
        slot,
        Manifest.of(slot.task())
            .version(version)
            .createdAt(1)
            .files(described)
            .codeVersion("test")
            .build(),
        folder);
    store.promote(slot, version, "test", 1);
  }
}
