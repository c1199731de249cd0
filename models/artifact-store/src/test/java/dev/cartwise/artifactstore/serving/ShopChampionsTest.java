package dev.cartwise.artifactstore.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.ManifestTest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ArtifactStoreTest;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopChampionsTest {

  private static final Task TASK = ArtifactStoreTest.SLOT.task();
  private static final ShopId A = new ShopId("a");
  private static final ShopId B = new ShopId("b");
  private static final ShopId C = new ShopId("c");

  /** An artifact that knows whether it is open. */
  private static final class Opened implements AutoCloseable {
    private final String value;
    private volatile boolean closed;

    private Opened(String value) {
      this.value = value;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(1_000);
  private final List<Opened> opened = Collections.synchronizedList(new ArrayList<>());
  private ArtifactStore store;

  @BeforeEach
  void open() {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
  }

  private ShopChampions<Opened> champions(int mostOpen, Fallback<Opened> fallback) {
    ArtifactCache cache = new ArtifactCache(store, directory.resolve("cache"));
    return new ShopChampions<>(
        new ChampionSource(store, cache, mostOpen, clock::get), TASK, this::read, fallback);
  }

  private Opened read(LocalArtifact artifact) throws IOException {
    Opened each = new Opened(Files.readString(artifact.directory().resolve("catalogue.bin")));
    opened.add(each);
    return each;
  }

  @Test
  void closesTheLongestUnusedWhereMoreAreOpenThanAllowed() throws Exception {
    promote(A, B, C);
    ShopChampions<Opened> champions = champions(2, Fallback.none());

    Opened a = served(champions, A);
    Opened b = served(champions, B);
    assertThat(served(champions, A)).isSameAs(a);
    Opened c = served(champions, C);

    assertThat(b.closed).isTrue();
    assertThat(a.closed).isFalse();
    assertThat(c.closed).isFalse();
    assertThat(copy(B)).doesNotExist();
    assertThat(copy(A)).exists();
  }

  @Test
  void remembersNoMoreShopsWithoutAChampionThanItsBound() throws Exception {
    promote(A);
    ShopChampions<Opened> champions = champions(1, Fallback.none());
    Opened a = served(champions, A);

    for (int shop = 0; shop < 3 * ShopChampions.MOST_KNOWN; shop++) {
      assertThat(champions.find(new ShopId("s" + shop))).isEmpty();
    }

    assertThat(champions.known()).isEqualTo(ShopChampions.MOST_KNOWN + 1);
    assertThat(served(champions, A)).isSameAs(a);
  }

  @Test
  void opensAgainWhatWasClosed() throws Exception {
    promote(A, B);
    ShopChampions<Opened> champions = champions(1, Fallback.none());

    Opened first = served(champions, A);
    served(champions, B);
    Opened second = served(champions, A);

    assertThat(first.closed).isTrue();
    assertThat(second.closed).isFalse();
    assertThat(second.value).isEqualTo("of a");
    assertThat(opened).hasSize(3);
  }

  @Test
  void keepsWhatARequestUsesOpenUntilItsEnd() throws Exception {
    promote(A, B);
    ShopChampions<Opened> champions = champions(1, Fallback.none());

    ArtifactLease<Opened> running = champions.acquire(A);
    served(champions, B);
    assertThat(running.artifact().closed).isFalse();
    running.close();

    assertThat(running.artifact().closed).isTrue();
  }

  @Test
  void countsNoShopWithoutAnOpenChampion() throws Exception {
    promote(A);
    ShopChampions<Opened> champions = champions(1, Fallback.bundled("own-1", new Opened("own")));

    Opened a = served(champions, A);
    assertThat(served(champions, B).value).isEqualTo("own");
    assertThat(served(champions, C).value).isEqualTo("own");

    assertThat(a.closed).isFalse();
  }

  @Test
  void servesWhatTheDeployableCarriesWithoutTroubleUntilThereIsAChampion() throws Exception {
    ShopChampions<Opened> champions = champions(1, Fallback.bundled("own-1", new Opened("own")));

    try (ArtifactLease<Opened> lease = champions.acquire(A)) {
      assertThat(lease.headerValue()).isEqualTo("own-1");
      assertThat(lease.trouble()).isEmpty();
    }
    promote(A);
    clock.addAndGet(LiveArtifact.MAX_AGE.toMillis());

    assertThat(served(champions, A).value).isEqualTo("of a");
  }

  @Test
  void tellsAChampionThatCannotServeFromNoneWhereNothingStandsIn() throws Exception {
    ShopChampions<Opened> champions = champions(2, Fallback.none());
    assertThat(champions.take(B)).isEmpty();
    promote(A);
    Files.writeString(
        directory.resolve("objects").resolve(slot(A).key("v1", "catalogue.bin")), "ON a");

    assertThatThrownBy(() -> champions.take(A))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    assertThat(champions.find(A)).isEmpty();
  }

  @Test
  void tellsWhyTheChampionDoesNotServe() throws Exception {
    promote(A);
    Files.writeString(
        directory.resolve("objects").resolve(slot(A).key("v1", "catalogue.bin")), "ON a");

    try (ArtifactLease<Opened> lease =
        champions(1, Fallback.bundled("own-1", new Opened("own"))).acquire(A)) {
      assertThat(lease.artifact().value).isEqualTo("own");
      assertThat(lease.headerValue()).isEqualTo("own-1; champion=corrupt");
      assertThat(lease.championProblem()).contains("corrupt");
    }
  }

  @Test
  void countsTheAbsenceOfAChampionAsTroubleOfAMakeshift() {
    ShopChampions<Opened> champions =
        champions(
            1,
            Fallback.makeshift(
                "untrained",
                shop -> shop.equals(A) ? Optional.of(new Opened("bare")) : Optional.empty()));

    try (ArtifactLease<Opened> lease = champions.acquire(A)) {
      assertThat(lease.headerValue()).isEqualTo("untrained; champion=missing");
      assertThat(lease.trouble()).map(ArtifactException::problem).contains(Problem.MISSING);
      assertThat(lease.championProblem()).as("a first model is to come: no fault").isEmpty();
    }
    assertThat(champions.find(B)).isEmpty();
    assertThatThrownBy(() -> champions.acquire(B))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no recommendation model for b");
  }

  @Test
  void servesEveryRequestWhileChampionsCloseAndOpenAgain() throws Exception {
    ShopId[] shops = {A, B, C, new ShopId("d"), new ShopId("e")};
    promote(shops);
    ShopChampions<Opened> champions = champions(2, Fallback.none());
    AtomicInteger wrong = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      Random random = new Random(i);
      threads[i] =
          new Thread(
              () -> {
                for (int n = 0; n < 300; n++) {
                  ShopId shop = shops[random.nextInt(shops.length)];
                  try (ArtifactLease<Opened> lease = champions.acquire(shop)) {
                    if (!lease.artifact().value.equals("of " + shop) || lease.artifact().closed) {
                      wrong.incrementAndGet();
                    }
                  } catch (IllegalStateException e) {
                    wrong.incrementAndGet();
                  }
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(wrong).hasValue(0);
    assertThat(opened.stream().filter(each -> !each.closed).count()).isLessThanOrEqualTo(2);
    champions.close();
    assertThat(opened).allMatch(each -> each.closed);
  }

  private static Opened served(ShopChampions<Opened> champions, ShopId shop) {
    try (ArtifactLease<Opened> lease = champions.acquire(shop)) {
      return lease.artifact();
    }
  }

  private void promote(ShopId... shops) throws IOException {
    for (ShopId shop : shops) {
      Path file = Files.writeString(directory.resolve("catalogue.bin"), "of " + shop);
      store.publish(slot(shop), ManifestTest.manifest("v1", ArtifactFile.of(file)), directory);
      store.promote(slot(shop), "v1", "first", 1);
    }
  }

  private Path copy(ShopId shop) {
    return directory.resolve("cache").resolve(shop.value()).resolve(TASK.toString()).resolve("v1");
  }

  private static ArtifactSlot slot(ShopId shop) {
    return new ArtifactSlot(shop, TASK);
  }
}
