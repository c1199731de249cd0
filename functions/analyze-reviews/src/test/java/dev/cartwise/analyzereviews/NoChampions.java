package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.Fallback;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.store.ArtifactStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A bucket without objects, so that every shop is served by what stands in for a champion. */
final class NoChampions implements ObjectStore {

  static ShopChampions<ReviewReader> servedBy(String version, ReviewReader reader) {
    ArtifactStore store = new ArtifactStore(new NoChampions());
    return new ShopChampions<>(
        new ChampionSource(
            store,
            new ArtifactCache(store, Path.of("target/no-champions")),
            1,
            System::currentTimeMillis),
        Task.REVIEW_SENTIMENT,
        artifact -> reader,
        Fallback.bundled(version, reader));
  }

  @Override
  public Optional<StoredObject> read(String key) {
    return Optional.empty();
  }

  @Override
  public boolean download(String key, Path target) {
    return false;
  }

  @Override
  public void upload(String key, Path source) {
    throw new AssertionError("the function stores no object");
  }

  @Override
  public boolean write(String key, byte[] content, WriteCondition condition) {
    throw new AssertionError("the function stores no object");
  }

  @Override
  public List<String> list(String prefix) {
    return List.of();
  }
}
