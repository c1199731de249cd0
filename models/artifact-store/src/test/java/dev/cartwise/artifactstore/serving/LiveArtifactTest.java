package dev.cartwise.artifactstore.serving;

import static dev.cartwise.artifactstore.store.ArtifactStoreTest.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ArtifactStoreTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveArtifactTest {

  record Text(String value, AtomicBoolean closed) implements AutoCloseable {
    @Override
    public void close() {
      closed.set(true);
    }
  }

  @TempDir Path directory;
  final AtomicLong clock = new AtomicLong(1_000);
  private ArtifactStore store;
  private LiveArtifact<Text> live;

  @BeforeEach
  void open() {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    live = live(directory.resolve("cache"));
  }

  private LiveArtifact<Text> live(Path cache) {
    return new LiveArtifact<>(
        store, new ArtifactCache(store, cache), SLOT, LiveArtifactTest::read, clock::get);
  }

  private static Text read(LocalArtifact artifact) throws IOException {
    return new Text(
        Files.readString(artifact.directory().resolve("catalogue.bin")), new AtomicBoolean());
  }

  @Test
  void saysThatNothingWasPromoted() throws Exception {
    assertThat(live.find()).isEmpty();
    assertThatThrownBy(live::acquire)
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING));
  }

  @Test
  void switchesWhenThePointerIsOlderThanHalfAMinute() throws Exception {
    champion("v1", "one");
    assertThat(served()).isEqualTo("one");
    champion("v2", "two");

    clock.addAndGet(29_999);
    assertThat(served()).isEqualTo("one");
    clock.addAndGet(1);
    assertThat(served()).isEqualTo("two");
  }

  @Test
  void theLastGoodArtifactGoesOnWhateverIsWrongWithTheNext() throws Exception {
    ArtifactCache cache = new ArtifactCache(store, directory.resolve("other-cache"));
    try (LiveArtifact<Text> strict =
        new LiveArtifact<>(store, cache, SLOT, LiveArtifactTest::readOne, clock::get)) {
      champion("v1", "one");
      strict.acquire().close();
      champion("v2", "two");
      clock.addAndGet(30_000);

      try (ArtifactLease<Text> lease = strict.acquire()) {
        assertThat(lease.headerValue()).isEqualTo("v1; champion=corrupt");
        assertThat(lease.artifact().closed().get()).isFalse();
      }
    }
  }

  private static Text readOne(LocalArtifact artifact) throws IOException {
    Text text = read(artifact);
    if (!text.value().equals("one")) {
      throw new IllegalArgumentException("no one");
    }
    return text;
  }

  @Test
  void followsARollback() throws Exception {
    champion("v1", "one");
    champion("v2", "two");
    assertThat(served()).isEqualTo("two");

    store.rollback(SLOT, "worse", 9);
    clock.addAndGet(30_000);

    assertThat(served()).isEqualTo("one");
  }

  @Test
  void closesTheOldArtifactAfterItsLastRequest() throws Exception {
    champion("v1", "one");
    ArtifactLease<Text> running = live.acquire();
    champion("v2", "two");
    clock.addAndGet(30_000);

    assertThat(served()).isEqualTo("two");
    assertThat(running.artifact().closed()).isFalse();
    running.close();
    assertThat(running.artifact().closed()).isTrue();
  }

  @Test
  void goesOnServingWhenTheNewChampionIsTruncated() throws Exception {
    champion("v1", "one");
    served();
    champion("v2", "two, and longer");
    damage("v2", "two");
    clock.addAndGet(30_000);

    try (ArtifactLease<Text> lease = live.acquire()) {
      assertThat(lease.artifact().value()).isEqualTo("one");
      assertThat(lease.headerValue()).isEqualTo("v1; champion=truncated");
    }
  }

  @Test
  void goesOnServingWhenTheNewChampionIsCorruptAndRecovers() throws Exception {
    champion("v1", "one");
    served();
    champion("v2", "two");
    damage("v2", "tw0");
    clock.addAndGet(30_000);
    try (ArtifactLease<Text> lease = live.acquire()) {
      assertThat(lease.headerValue()).isEqualTo("v1; champion=corrupt");
    }

    damage("v2", "two");
    clock.addAndGet(30_000);

    try (ArtifactLease<Text> lease = live.acquire()) {
      assertThat(lease.headerValue()).isEqualTo("v2");
    }
  }

  @Test
  void failsWithTheReasonWhenTheOnlyArtifactIsMissingAFile() throws Exception {
    champion("v1", "one");
    Files.delete(objectFile("v1"));

    assertThatThrownBy(live::acquire)
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING))
        .hasMessageContaining("catalogue.bin");
  }

  @Test
  void doesNotTrustADamagedLocalCopy() throws Exception {
    champion("v1", "one");
    served();
    Path copy = directory.resolve("cache/demo/recommendation/v1/catalogue.bin");
    Files.writeString(copy, "0ne");

    assertThat(servedBy(live(directory.resolve("cache")))).isEqualTo("one");
  }

  @Test
  void servesEveryRequestWhileChampionsChange() throws Exception {
    champion("v1", "v1");
    champion("v2", "v2");
    AtomicInteger wrong = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int n = 0; n < 500; n++) {
                  try (ArtifactLease<Text> lease = live.acquire()) {
                    if (lease.artifact().closed().get()
                        || !lease.artifact().value().equals(lease.version())) {
                      wrong.incrementAndGet();
                    }
                  } catch (ArtifactException e) {
                    wrong.incrementAndGet();
                  }
                }
              });
      threads[i].start();
    }
    for (int n = 0; n < 30; n++) {
      store.promote(SLOT, n % 2 == 0 ? "v1" : "v2", "turn", n);
      clock.addAndGet(30_000);
      Thread.sleep(1);
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(wrong).hasValue(0);
  }

  private String served() throws ArtifactException {
    return servedBy(live);
  }

  private static String servedBy(LiveArtifact<Text> live) throws ArtifactException {
    try (ArtifactLease<Text> lease = live.acquire()) {
      return lease.artifact().value();
    }
  }

  private void champion(String version, String content) throws IOException {
    ArtifactStoreTest.publish(store, directory, version, content);
    store.promote(SLOT, version, "newer", 1);
  }

  private void damage(String version, String content) throws IOException {
    Files.writeString(objectFile(version), content);
  }

  private Path objectFile(String version) {
    return directory.resolve("objects").resolve(SLOT.key(version, "catalogue.bin"));
  }
}
