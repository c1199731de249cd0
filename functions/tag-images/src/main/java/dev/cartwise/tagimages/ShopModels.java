package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.Fallback;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.util.NoSuchElementException;

/** What training makes for each shop: the model that tags, and the gallery of its photos. */
final class ShopModels {

  private ShopModels() {}

  /**
   * The model of each shop: its champion, or the one that the function brings along.
   *
   * @param own opened at once; where there is none, shops without a champion have no model
   * @throws IOException if it cannot be opened
   */
  static ShopChampions<ImageTagger> taggers(ChampionSource source, BundledArtifact own)
      throws IOException {
    return new ShopChampions<>(
        source,
        Task.IMAGE_TAGGING,
        artifact -> ImageTagger.openTried(artifact.directory()),
        open(own));
  }

  private static Fallback<ImageTagger> open(BundledArtifact own) throws IOException {
    if (!Files.isDirectory(own.directory())) {
      return Fallback.none();
    }
    String version =
        own.version()
            .orElseThrow(() -> new NoSuchElementException("no artifact in " + own.directory()));
    return Fallback.bundled(version, ImageTagger.open(own.directory()));
  }

  /** The gallery of each shop that a training has made one for. */
  static ShopChampions<Gallery> galleries(ChampionSource source) {
    return new ShopChampions<>(
        source,
        Task.IMAGE_GALLERY,
        artifact -> Gallery.open(artifact.directory().resolve(Gallery.FILE_NAME)),
        Fallback.none());
  }
}
