package dev.cartwise.artifactstore.serving;

import static dev.cartwise.artifactstore.store.ArtifactStoreTest.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestTest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ForwardingObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.store.ArtifactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCacheTest {

  private static final List<String> NAMES = List.of("catalogue.bin", "blend.bin", "encoder.onnx");

  @TempDir Path directory;
  private ObjectStore objects;
  private Path home;

  /** Notes what is read, in order. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
    home = directory.resolve("cache/demo/recommendation/v1");
    Path folder = Files.createDirectories(directory.resolve("made"));
    ArtifactFile[] files = new ArtifactFile[NAMES.size()];
    for (int i = 0; i < files.length; i++) {
      files[i] = ArtifactFile.of(Files.writeString(folder.resolve(NAMES.get(i)), "good " + i));
    }
    new ArtifactStore(objects).publish(SLOT, ManifestTest.manifest("v1", files), folder);
  }

  @Test
  void filesComeTogetherAfterTheManifestWhichIsWrittenWhenAllAreThere() throws Exception {
    CyclicBarrier together = new CyclicBarrier(NAMES.size());
    ObjectStore watched =
        new ForwardingObjectStore(objects) {
          @Override
          public Optional<StoredObject> read(String key) throws IOException {
            asked.add(key);
            return super.read(key);
          }

          @Override
          public boolean download(String key, Path target) throws IOException {
            asked.add(key);
            meet(together);
            assertThat(home.resolve(Manifest.FILE_NAME)).doesNotExist();
            return super.download(key, target);
          }
        };

    LocalArtifact local = cache(watched).fetch(SLOT, "v1");

    assertThat(asked.get(0)).isEqualTo(SLOT.manifestKey("v1"));
    assertThat(asked.subList(1, asked.size()))
        .containsExactlyInAnyOrderElementsOf(
            NAMES.stream().map(name -> SLOT.key("v1", name)).toList());
    assertThat(local.directory().resolve("blend.bin")).hasContent("good 1");
    assertThat(home.resolve(Manifest.FILE_NAME)).exists();
  }

  private static void meet(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IOException("the others did not come", e);
    }
  }

  @Test
  void refusesTheOneThatIsCorruptAmongOthers() throws Exception {
    Path stored = directory.resolve("objects").resolve(SLOT.key("v1", "blend.bin"));
    Files.writeString(stored, "evil 1");

    assertThatThrownBy(() -> cache(objects).fetch(SLOT, "v1"))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT))
        .hasMessageContaining("blend.bin");
    assertThat(names()).doesNotContain("blend.bin", Manifest.FILE_NAME).noneMatch(this::isPart);

    Files.writeString(stored, "good 1");
    cache(noting()).fetch(SLOT, "v1");

    assertThat(asked).containsExactly(SLOT.key("v1", "blend.bin"));
  }

  @Test
  void goesOnWhereAProcessWasKilled() throws Exception {
    Files.createDirectories(home);
    Files.writeString(home.resolve("catalogue.bin"), "good 0");
    Files.writeString(home.resolve("blend.bin.partial"), "goo");
    Files.writeString(home.resolve(".checked.partial"), "catalogue.bin");

    cache(noting()).fetch(SLOT, "v1");

    assertThat(asked)
        .containsExactlyInAnyOrder(SLOT.key("v1", "blend.bin"), SLOT.key("v1", "encoder.onnx"));
    assertThat(names()).contains("catalogue.bin", "blend.bin", "encoder.onnx", "manifest.json");
    assertThat(names()).noneMatch(this::isPart);
  }

  @Test
  void hashesOnlyWhatChangedSinceItWasHashed() throws Exception {
    Path file = home.resolve("blend.bin");
    FileTime earlier = FileTime.fromMillis(1_700_000_000_000L);
    cache(objects).fetch(SLOT, "v1");
    Files.setLastModifiedTime(file, earlier);
    cache(objects).fetch(SLOT, "v1");

    Files.writeString(file, "evil 1");
    Files.setLastModifiedTime(file, earlier);
    cache(noting()).fetch(SLOT, "v1");
    assertThat(asked).as("nothing tells that it changed").isEmpty();

    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_001L));
    cache(noting()).fetch(SLOT, "v1");
    assertThat(asked).containsExactly(SLOT.key("v1", "blend.bin"));
    assertThat(file).hasContent("good 1");
  }

  @Test
  void hashesAllWhereTheListIsDamaged() throws Exception {
    cache(objects).fetch(SLOT, "v1");
    Files.write(home.resolve(".checked"), new byte[] {(byte) 0xff, 0, 10, (byte) 0xc0});
    Files.writeString(home.resolve("encoder.onnx"), "evil 2");

    cache(noting()).fetch(SLOT, "v1");

    assertThat(asked).containsExactly(SLOT.key("v1", "encoder.onnx"));
  }

  private ArtifactCache cache(ObjectStore store) {
    return new ArtifactCache(new ArtifactStore(store), directory.resolve("cache"));
  }

  private ObjectStore noting() {
    return new ForwardingObjectStore(objects) {
      @Override
      public boolean download(String key, Path target) throws IOException {
        asked.add(key);
        return super.download(key, target);
      }
    };
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private boolean isPart(String name) {
    return name.endsWith(".partial");
  }
}
