package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.imagetagging.gallery.LookAlike;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryPublishingTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final ArtifactSlot SLOT = new ArtifactSlot(SHOP, Task.IMAGE_GALLERY);

  @TempDir Path directory;

  private static ItemImage photo(String itemId, String model, float... embedding) {
    return new ItemImage(
        itemId, "k", "1", 1, model, List.of(), List.of(), PackedDirection.of(embedding));
  }

  @Test
  void aGalleryHoldsThePhotosOfTheUsualModelAndIsServed() throws Exception {
    ArtifactStore store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    GalleryPublishing publishing = new GalleryPublishing(store, InstantSource.fixed(Instant.EPOCH));
    publishing.publish(SHOP, ItemPhotos.NONE, Files.createDirectories(directory.resolve("none")));
    assertThat(store.champion(SLOT)).isEmpty();

    ItemPhotos photos =
        new ItemPhotos(
            Map.of(
                "a", photo("a", "v2", 1, 0),
                "b", photo("b", "v2", 1, 0.5f),
                "old", photo("old", "v1", 1, 0)));
    publishing.publish(SHOP, photos, Files.createDirectories(directory.resolve("some")));

    String version = store.champion(SLOT).orElseThrow().version();
    LocalArtifact local = new ArtifactCache(store, directory.resolve("cache")).fetch(SLOT, version);
    Gallery gallery = Gallery.open(local.directory().resolve(Gallery.FILE_NAME));
    assertThat(gallery.model()).isEqualTo("v2");
    assertThat(gallery.nearest(PackedDirection.of(new float[] {1, 0}), "a", 5))
        .extracting(LookAlike::itemId)
        .containsExactly("b");
  }
}
