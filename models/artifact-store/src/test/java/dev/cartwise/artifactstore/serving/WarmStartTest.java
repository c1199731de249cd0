package dev.cartwise.artifactstore.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.ManifestTest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ForwardingObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ArtifactStoreTest;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is opened while a function starts, and who waits for it. */
class WarmStartTest {

  private static final ShopId A = new ShopId("a");
  private static final ShopId B = new ShopId("b");
  private static final ShopId C = new ShopId("c");

  /** An artifact of which nothing is to be closed. */
  private record Opened(String value) implements AutoCloseable {
    @Override
    public void close() {}
  }

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(1_000);
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final List<String> read = new CopyOnWriteArrayList<>();
  private final CountDownLatch isAsked = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private ObjectStore objects;

  @BeforeEach
  void promote() throws IOException {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
    ArtifactStore store = new ArtifactStore(objects);
    for (ShopId shop : List.of(A, B, C)) {
      ArtifactSlot slot = new ArtifactSlot(shop, ArtifactStoreTest.SLOT.task());
      Path file = Files.writeString(directory.resolve("catalogue.bin"), "of " + shop);
      store.publish(slot, ManifestTest.manifest("v1", ArtifactFile.of(file)), directory);
      store.promote(slot, "v1", "first", 1);
    }
  }

  private ShopChampions<Opened> champions(ObjectStore from) {
    ArtifactStore store = new ArtifactStore(from);
    ArtifactCache cache = new ArtifactCache(store, directory.resolve("cache"));
    return new ShopChampions<>(
        new ChampionSource(store, cache, 2, clock::get),
        ArtifactStoreTest.SLOT.task(),
        artifact -> {
          String value = Files.readString(artifact.directory().resolve("catalogue.bin"));
          opened.add(value);
          return new Opened(value);
        },
        Fallback.none());
  }

  /** A store that does not answer before it may. */
  private ObjectStore slow() {
    return new ForwardingObjectStore(objects) {
      @Override
      public Optional<StoredObject> read(String key) throws IOException {
        read.add(key);
        isAsked.countDown();
        await(mayAnswer);
        return super.read(key);
      }
    };
  }

  @Test
  void aStartDoesNotWaitForAStoreButTheFirstRequestDoesAndReadsNothingTwice() throws Exception {
    ShopChampions<Opened> champions = champions(slow());

    Thread opening = WarmStart.beginChampions(champions, List.of("a"));
    await(isAsked);
    CompletableFuture<String> request =
        CompletableFuture.supplyAsync(() -> served(champions, A), task -> new Thread(task).start());
    assertThat(request).isNotDone();
    mayAnswer.countDown();

    assertThat(request.get(20, TimeUnit.SECONDS)).isEqualTo("of a");
    opening.join();
    assertThat(opened).containsExactly("of a");
    assertThat(read).doesNotHaveDuplicates();
  }

  @Test
  void opensTheNamedShopsFirstAndThenThoseThatWereAskedForLast() {
    ShopChampions<Opened> before = champions(objects);
    served(before, A);
    served(before, B);
    opened.clear();

    champions(objects).prepare(List.of(C));

    assertThat(opened).containsExactly("of c", "of b");
  }

  @Test
  void doesNotTakeUpTheShopsOfAProcessThatDidNotComeToOpenThem() {
    served(champions(objects), A);
    LastAsked noted = new LastAsked(directory.resolve("cache/.asked-recommendation"));

    assertThat(noted.take()).containsExactly(A);
    assertThat(noted.take()).isEmpty();
  }

  @Test
  void takesNoShopFromADamagedNote() throws Exception {
    Path file = Files.write(directory.resolve("note"), new byte[] {'a', 10, (byte) 0xff, 10, '/'});

    assertThat(new LastAsked(file).take()).containsExactly(A);
  }

  @Test
  void asksAgainSoonAfterAStoreThatWasAwayAtTheStart() {
    ObjectStore away =
        new ForwardingObjectStore(objects) {
          @Override
          public Optional<StoredObject> read(String key) throws IOException {
            if (clock.get() < 5_000) {
              throw new IOException("away");
            }
            return super.read(key);
          }
        };
    ShopChampions<Opened> champions = champions(away);

    champions.prepare(List.of(A));
    assertThatThrownBy(() -> champions.take(A))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREACHABLE));
    clock.addAndGet(TimedSnapshots.FAILURE_AGE.toMillis());

    assertThat(served(champions, A)).isEqualTo("of a");
  }

  @Test
  void whatCannotBePreparedDisturbsNothing() throws Exception {
    CountDownLatch tried = new CountDownLatch(1);

    Thread preparing =
        WarmStart.begin(
            "nothing",
            () -> {
              tried.countDown();
              throw new IOException("away");
            });

    preparing.join();
    assertThat(tried.getCount()).isZero();
    assertThatThrownBy(() -> WarmStart.beginChampions(champions(objects), List.of("No Shop")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No Shop");
  }

  private static String served(ShopChampions<Opened> champions, ShopId shop) {
    try (ArtifactLease<Opened> lease = champions.acquire(shop)) {
      return lease.artifact().value();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
