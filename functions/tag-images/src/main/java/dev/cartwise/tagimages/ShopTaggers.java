package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactLease;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.LiveArtifact;
import dev.cartwise.artifactstore.Manifest;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.ImageTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model of each shop: its champion, or the one that the function brings along. */
final class ShopTaggers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ShopTaggers.class);
  private static final Task TASK = Task.IMAGE_TAGGING;

  private final ArtifactStore store;
  private final ArtifactCache cache;
  private final LongSupplier clockMillis;
  private final @Nullable OwnModel own;
  private final Map<ShopId, LiveArtifact<ImageTagger>> live = new ConcurrentHashMap<>();

  private record OwnModel(ImageTagger tagger, String version) {}

  /**
   * @param own the directory of the model of shops without a champion, opened at once; where there
   *     is none, such shops have no model
   * @throws ArtifactException if it cannot be opened
   */
  ShopTaggers(ArtifactStore store, ArtifactCache cache, Path own, LongSupplier clockMillis)
      throws IOException {
    this.store = store;
    this.cache = cache;
    this.clockMillis = clockMillis;
    this.own = Files.isDirectory(own) ? open(own) : null;
  }

  private static OwnModel open(Path directory) throws IOException {
    Manifest manifest = Manifest.parse(Files.readAllBytes(directory.resolve(Manifest.FILE_NAME)));
    return new OwnModel(ImageTagger.open(directory), manifest.version());
  }

  /**
   * Takes the shop's model for one request.
   *
   * @throws IllegalStateException if the shop has no usable champion and the function no model of
   *     its own
   */
  TaggerLease acquire(ShopId shop) {
    LiveArtifact<ImageTagger> champion =
        live.computeIfAbsent(
            shop,
            key ->
                new LiveArtifact<>(
                    store,
                    cache,
                    new ArtifactSlot(key, TASK),
                    artifact -> ImageTagger.open(artifact.directory()),
                    clockMillis));
    try {
      return champion.find().map(ShopTaggers::leased).orElseGet(() -> own(shop, null));
    } catch (ArtifactException e) {
      TaggerLease lease = own(shop, e);
      LOG.error("{} of {}: {} serves", TASK, shop, lease.version(), e);
      return new TaggerLease(
          lease.tagger(), lease.version(), e.headerValue(lease.version()), () -> {});
    }
  }

  private static TaggerLease leased(ArtifactLease<ImageTagger> lease) {
    return new TaggerLease(lease.artifact(), lease.version(), lease.headerValue(), lease::close);
  }

  private TaggerLease own(ShopId shop, @Nullable ArtifactException trouble) {
    if (own == null) {
      throw new IllegalStateException("there is no " + TASK + " model for " + shop, trouble);
    }
    return new TaggerLease(own.tagger(), own.version(), own.version(), () -> {});
  }

  @Override
  public void close() {
    live.values().forEach(LiveArtifact::close);
    if (own != null) {
      own.tagger().close();
    }
  }
}
