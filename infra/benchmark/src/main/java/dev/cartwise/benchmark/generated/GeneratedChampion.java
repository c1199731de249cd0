package dev.cartwise.benchmark.generated;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

/** A generated shop as the champion of a data directory, with the encoder of one trained there. */
public final class GeneratedChampion {
  public static final ShopId SHOP = new ShopId("generated");

  private static final ArtifactSlot SLOT = new ArtifactSlot(SHOP, Task.RECOMMENDATION);

  private GeneratedChampion() {}

  /** Writes, publishes and promotes it. */
  public static void publish(LocalConfig config, GeneratedShop shop) throws IOException {
    Path data = config.dataDirectory();
    Path encoder = newestEncoder(data);
    Path folder = Files.createDirectories(data.resolve("generated"));
    Path catalogue = folder.resolve(Catalogue.FILE_NAME);
    Path blend = folder.resolve(BlendFile.NAME);
    Path copy = folder.resolve(BlendFile.ENCODER_NAME);
    CatalogueWriter.write(catalogue, shop.catalogue());
    BlendFile.write(blend, shop.blend());
    Files.copy(encoder, copy, StandardCopyOption.REPLACE_EXISTING);
    Instant now = Instant.now();
    Manifest manifest =
        Manifest.of(SLOT.task())
            .version("generated-" + now.toEpochMilli())
            .createdAt(now.toEpochMilli())
            .files(
                List.of(ArtifactFile.of(catalogue), ArtifactFile.of(blend), ArtifactFile.of(copy)))
            .shapes(Map.of("items", List.of((long) shop.items())))
            .codeVersion("benchmark")
            .build();
    try (LocalStores stores = LocalStores.open(config);
        S3Client objects = StoreClients.objects(stores.environment())) {
      ArtifactStore store = new ArtifactStore(new S3ObjectStore(objects, config.bucket()));
      store.publish(SLOT, manifest, folder);
      store.promote(SLOT, manifest.version(), "benchmark", now.toEpochMilli());
    }
    for (Path file : List.of(catalogue, blend, copy)) {
      Files.delete(file);
    }
  }

  private static Path newestEncoder(Path data) throws IOException {
    if (Files.isDirectory(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        return files
            .filter(file -> file.endsWith(BlendFile.ENCODER_NAME))
            .max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
            .orElseThrow(() -> new IllegalStateException(untrained(data)));
      }
    }
    throw new IllegalStateException(untrained(data));
  }

  private static String untrained(Path data) {
    return "no sequence model has been trained in "
        + data
        + ": run './cartwise benchmark ingest --train' with this --data first";
  }
}
