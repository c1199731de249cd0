package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.artifactstore.ArtifactFile;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.DataRange;
import dev.cartwise.artifactstore.Manifest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Makes the photos of a shop its gallery, in which look-alikes are found. */
public final class GalleryPublishing {

  private static final String TASK = "image-gallery";
  private static final int NAME_DIGITS = 8;
  private static final DateTimeFormatter VERSION_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ArtifactStore store;
  private final InstantSource clock;

  public GalleryPublishing(ArtifactStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes, publishes and promotes a gallery; a shop without photos keeps what it has.
   *
   * @param scratch an empty directory for the file
   */
  public void publish(ShopId shop, ItemPhotos photos, Path scratch) throws IOException {
    if (photos.directions().isEmpty()) {
      return;
    }
    Path path = scratch.resolve(Gallery.FILE_NAME);
    Gallery.write(path, photos.model(), photos.directions());
    ArtifactFile file = ArtifactFile.of(path);
    String version =
        VERSION_TIME.format(Instant.ofEpochMilli(clock.millis()))
            + "-"
            + file.sha256().substring(0, NAME_DIGITS);
    Manifest manifest =
        new Manifest(
            Manifest.SCHEMA_VERSION,
            TASK,
            version,
            clock.millis(),
            List.of(file),
            Map.of("photos", List.of((long) photos.directions().size())),
            Map.of(),
            DataRange.NONE,
            codeVersion(),
            0);
    ArtifactSlot slot = new ArtifactSlot(shop, TASK);
    store.publish(slot, manifest, scratch);
    store.promote(slot, version, "trained", clock.millis());
  }

  private static String codeVersion() {
    String version = GalleryPublishing.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
