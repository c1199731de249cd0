package dev.cartwise.artifactstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestTest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ForwardingObjectStore;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ArtifactStoreTest {

  public static final ArtifactSlot SLOT = new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);

  @TempDir Path directory;
  private ArtifactStore store;

  @BeforeEach
  void open() {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
  }

  @Test
  void listsWhatWasPublishedOldestFirst() throws Exception {
    publish("v2");
    publish("v1");

    assertThat(store.versions(SLOT)).containsExactly("v1", "v2");
  }

  @Test
  void neverOverwritesAVersion() throws Exception {
    publish("v1");

    assertThatThrownBy(() -> publish("v1"))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));
  }

  @Test
  void refusesAFileThatIsNotAsItsManifestSays() throws Exception {
    Path file = Files.writeString(directory.resolve("catalogue.bin"), "good");
    Manifest manifest = ManifestTest.manifest("v1", ArtifactFile.of(file));
    Files.writeString(file, "evil");

    assertThatThrownBy(() -> store.publish(SLOT, manifest, directory))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    assertThat(store.versions(SLOT)).isEmpty();
  }

  @Test
  void hasNoChampionBeforeTheFirstPromotion() throws Exception {
    publish("v1");

    assertThat(store.champion(SLOT)).isEmpty();
  }

  @Test
  void promotesOnlyWhatExists() {
    assertThatThrownBy(() -> store.promote(SLOT, "v9", "because", 1))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING));
  }

  @Test
  void rollsBackStepByStep() throws Exception {
    for (String version : new String[] {"v1", "v2", "v3"}) {
      publish(version);
      store.promote(SLOT, version, "newer", 1);
    }

    store.rollback(SLOT, "v3 was wrong", 2);
    ChampionPointer second = store.rollback(SLOT, "v2 too", 3);

    assertThat(second.version()).isEqualTo("v1");
    assertThat(store.champion(SLOT)).contains(second);
    assertThatThrownBy(() -> store.rollback(SLOT, "v1 too", 4))
        .hasMessageContaining("no earlier champion");
  }

  @Test
  void aRollbackGoesBackOneStepWhenTwoAskForItAtOnce() throws Exception {
    for (String version : new String[] {"v1", "v2", "v3"}) {
      publish(version);
      store.promote(SLOT, version, "newer", 1);
    }
    ArtifactStore slow =
        new ArtifactStore(
            new ForwardingObjectStore(new DirectoryObjectStore(directory.resolve("objects"))) {
              @Override
              public boolean write(String key, byte[] content, WriteCondition condition)
                  throws IOException {
                store.rollback(SLOT, "the other was first", 2);
                return super.write(key, content, condition);
              }
            });

    assertThatThrownBy(() -> slow.rollback(SLOT, "v3 was wrong", 3))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));
    assertThat(store.champion(SLOT).orElseThrow().version()).isEqualTo("v2");
  }

  @Test
  void promotingTheChampionAgainChangesNothing() throws Exception {
    publish("v1");
    ChampionPointer first = store.promote(SLOT, "v1", "first", 1);

    assertThat(store.promote(SLOT, "v1", "again", 2)).isEqualTo(first);
  }

  @Test
  void reportsACorruptPointer() throws Exception {
    Path pointer = directory.resolve("objects").resolve(SLOT.championKey());
    Files.createDirectories(directory.resolve("objects/artifacts/demo/recommendation"));
    Files.writeString(pointer, "{\"schemaVersion\":1,\"version\":\"../../x\"}");

    assertThatThrownBy(() -> store.champion(SLOT))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
  }

  @Test
  void keepsTheShopsApart() throws Exception {
    publish("v1");
    ArtifactSlot other = new ArtifactSlot(new ShopId("other"), Task.RECOMMENDATION);

    assertThat(store.versions(other)).isEmpty();
    assertThatThrownBy(() -> store.promote(other, "v1", "stolen", 1))
        .isInstanceOf(ArtifactException.class);
  }

  private void publish(String version) throws IOException {
    publish(store, directory, version, "content of " + version);
  }

  public static void publish(ArtifactStore store, Path directory, String version, String content)
      throws IOException {
    Path file = Files.writeString(directory.resolve("catalogue.bin"), content);
    store.publish(SLOT, ManifestTest.manifest(version, ArtifactFile.of(file)), directory);
  }
}
