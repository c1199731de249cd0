package dev.cartwise.analyzereviews;

import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.LiveArtifact;
import dev.cartwise.artifactstore.Manifest;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.TextEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** The models of each shop: its champion, or the ones that the function brings along. */
final class ArtifactReaders implements ShopReaders {

  private static final Logger LOG = Logger.getLogger(ArtifactReaders.class);
  private static final Task TASK = Task.REVIEW_SENTIMENT;

  private final ArtifactStore store;
  private final ArtifactCache cache;
  private final Path backbones;
  private final LongSupplier clockMillis;
  private final ReviewReader own;
  private final String ownVersion;
  private final Map<ShopId, LiveArtifact<AnalyzerReader>> live = new ConcurrentHashMap<>();

  /**
   * @param own the directory of the text backbones that every artifact builds on and, where it has
   *     a manifest, of the models of shops without a champion, opened at once
   * @throws IOException if the models cannot be opened
   */
  ArtifactReaders(ArtifactStore store, ArtifactCache cache, Path own, LongSupplier clockMillis)
      throws IOException {
    this.store = store;
    this.cache = cache;
    this.backbones = own;
    this.clockMillis = clockMillis;
    Path manifest = own.resolve(Manifest.FILE_NAME);
    if (Files.exists(manifest)) {
      this.own = open(own);
      this.ownVersion = Manifest.parse(Files.readAllBytes(manifest)).version();
    } else {
      this.own = new EncodingReader(TextEncoder.open(own));
      this.ownVersion = "none";
    }
  }

  private AnalyzerReader open(Path artifact) throws IOException {
    return new AnalyzerReader(ReviewAnalyzer.open(artifact, backbones));
  }

  @Override
  public ReaderLease acquire(ShopId shop) {
    LiveArtifact<AnalyzerReader> champion =
        live.computeIfAbsent(
            shop,
            key ->
                new LiveArtifact<>(
                    store,
                    cache,
                    new ArtifactSlot(key, TASK),
                    artifact -> open(artifact.directory()),
                    clockMillis));
    try {
      return champion
          .find()
          .map(lease -> new ReaderLease(lease.artifact(), lease.headerValue(), lease::close))
          .orElseGet(() -> new ReaderLease(own, ownVersion, () -> {}));
    } catch (ArtifactException e) {
      LOG.errorf(e, "%s of %s: %s serves", TASK, shop, ownVersion);
      return new ReaderLease(own, e.headerValue(ownVersion), () -> {});
    }
  }
}
