package dev.cartwise.analyzereviews.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A champion whose models cannot serve never takes the place of one whose models can. */
class ReviewReadersTest {

  private static final Path OWN = Path.of("../../models/review-sentiment/target/artifact");
  private static final Path TRAINED = Path.of("../../models/review-sentiment/artifact");
  private static final ShopId SHOP = new ShopId("demo");
  private static final ArtifactSlot SLOT = new ArtifactSlot(SHOP, Task.REVIEW_SENTIMENT);

  @TempDir private Path directory;
  private final AtomicLong clock = new AtomicLong(1_000_000);
  private ArtifactStore store;

  @BeforeEach
  void open() {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"head-zh.onnx", "head-en.onnx", "ngrams-en.bin"})
  void theLastGoodModelsGoOnWhenOneOfTheNextIsNone(String broken) throws IOException {
    try (ShopChampions<ReviewReader> readers = readers()) {
      publish("v1", copy("v1"));
      SentimentScores before = sentiment(readers, "v1");
      Path next = copy("v2");
      Files.write(next.resolve(broken), new byte[] {8, 7, 6});
      publish("v2", next);

      clock.addAndGet(30_000);

      assertThat(sentiment(readers, "v1; champion=corrupt")).isEqualTo(before);
    }
  }

  @Test
  void modelsThatGiveNoNumberDoNotServe() throws IOException {
    try (ShopChampions<ReviewReader> readers = readers()) {
      publish("v1", copy("v1"));
      SentimentScores before = sentiment(readers, "v1");
      Path next = copy("v2");
      byte[] weights = Files.readAllBytes(next.resolve("ngrams-zh.bin"));
      int bias = Integer.BYTES;
      ByteBuffer.wrap(weights).putFloat(bias, Float.NaN);
      Files.write(next.resolve("ngrams-zh.bin"), weights);
      publish("v2", next);

      clock.addAndGet(30_000);

      assertThat(sentiment(readers, "v1; champion=corrupt")).isEqualTo(before);
    }
  }

  private static SentimentScores sentiment(ShopChampions<ReviewReader> readers, String served) {
    try (ArtifactLease<ReviewReader> lease = readers.acquire(SHOP)) {
      assertThat(lease.headerValue()).isEqualTo(served);
      SentimentScores english = lease.artifact().sentiment("too small, sadly", Language.ENGLISH);
      assertThat(english.positive()).isFinite();
      return lease.artifact().sentiment("质量很好，很喜欢", Language.CHINESE);
    }
  }

  private ShopChampions<ReviewReader> readers() throws IOException {
    ArtifactCache cache = new ArtifactCache(store, directory.resolve("cache"));
    return ReviewReaders.of(
        new ChampionSource(store, cache, 2, clock::get), BundledArtifact.at(Optional.of(OWN)));
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectories(directory.resolve(name));
    for (ArtifactFile file :
        Manifest.parse(Files.readAllBytes(TRAINED.resolve(Manifest.FILE_NAME))).files()) {
      Files.copy(TRAINED.resolve(file.name()), copy.resolve(file.name()));
    }
    return copy;
  }

  private void publish(String version, Path files) throws IOException {
    List<ArtifactFile> named = new ArrayList<>();
    try (var names = Files.list(files)) {
      for (Path file : names.sorted().toList()) {
        named.add(ArtifactFile.of(file));
      }
    }
    store.publish(
        SLOT,
        Manifest.of(SLOT.task())
            .version(version)
            .createdAt(1)
            .files(named)
            .codeVersion("test")
            .build(),
        files);
    store.promote(SLOT, version, "test", clock.get());
  }
}
