package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.training.lineage.CodeVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Makes the photos of a shop its gallery, in which look-alikes are found. */
public final class GalleryPublishing {

  private static final Task TASK = Task.IMAGE_GALLERY;

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
    Manifest manifest =
        Manifest.of(TASK)
            .versionOf(file)
            .createdAt(clock.millis())
            .file(file)
            .shape("photos", (long) photos.directions().size())
            .codeVersion(CodeVersion.present())
            .build();
    ArtifactSlot slot = new ArtifactSlot(shop, TASK);
    store.publish(slot, manifest, scratch);
    store.promote(slot, manifest.version(), "trained", clock.millis());
  }
}
