package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.retrainmodels.LatestRuns.LatestRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Objects that name a slot's run; a damaged one gives the slot away and is no failure. */
class LatestRunsFuzzTest {

  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);

  /** Held, since a level goes with its logger; a line for each input would be too many. */
  private static final Logger LOG = Logger.getLogger(LatestRuns.class.getName());

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @TempDir static Path directory;

  @BeforeAll
  static void beSilent() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  @FuzzTest
  void namesARunOrNone(byte[] bytes) {
    LatestRuns runs =
        new LatestRuns(
            new ForwardingObjects(new DirectoryObjectStore(directory)) {
              @Override
              public Optional<StoredObject> read(String key) {
                return Optional.of(new StoredObject(bytes, "tag"));
              }
            });
    Optional<LatestRun> found = READER.read(bytes.length, () -> runs.find(SLOT)).orElseThrow();
    assertThat(found.orElseThrow().tag()).isEqualTo("tag");
    found
        .flatMap(LatestRun::run)
        .map(TrainingRun::slot)
        .ifPresent(slot -> assertThat(slot).isEqualTo(SLOT));
  }
}
