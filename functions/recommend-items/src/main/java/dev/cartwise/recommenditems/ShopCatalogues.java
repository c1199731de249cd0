package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.LiveArtifact;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.contracts.ShopId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The catalogue of each shop: its champion, or its bare items while there is none to serve. */
final class ShopCatalogues {

  private static final Task TASK = Task.RECOMMENDATION;

  private final ArtifactStore store;
  private final ArtifactCache cache;
  private final UntrainedCatalogues untrained;
  private final LongSupplier clockMillis;
  private final Map<ShopId, LiveArtifact<ServedCatalogue>> live = new ConcurrentHashMap<>();

  ShopCatalogues(
      ArtifactStore store,
      ArtifactCache cache,
      UntrainedCatalogues untrained,
      LongSupplier clockMillis) {
    this.store = store;
    this.cache = cache;
    this.untrained = untrained;
    this.clockMillis = clockMillis;
  }

  /**
   * Takes the shop's catalogue for one request.
   *
   * @return empty if the shop has neither a usable champion nor items
   */
  Optional<CatalogueLease> acquire(ShopId shop) {
    LiveArtifact<ServedCatalogue> champion =
        live.computeIfAbsent(
            shop,
            key ->
                new LiveArtifact<>(
                    store, cache, new ArtifactSlot(key, TASK), ServedCatalogue::open, clockMillis));
    try {
      return Optional.of(CatalogueLease.of(champion.acquire()));
    } catch (ArtifactException e) {
      return untrained.find(shop).map(served -> CatalogueLease.ofUntrained(served, e));
    }
  }
}
