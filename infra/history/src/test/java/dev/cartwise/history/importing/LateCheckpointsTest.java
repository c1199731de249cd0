package dev.cartwise.history.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.Position;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.spill.Spill;
import dev.cartwise.history.importing.spill.SpillLengths;
import dev.cartwise.history.importing.spill.SpilledPart;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.FileMark;
import dev.cartwise.history.importing.state.ImportDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateCheckpointsTest {

  private static final String NAME = "0123456789-0";
  private static final String PATH = "/events.csv";
  private static final Partitions ONE = new Partitions(1);

  @TempDir private Path folder;
  private ImportDirectory directory;

  @BeforeEach
  void open() {
    directory = ImportDirectory.open(folder.resolve("imports"));
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  @Test
  void tellsWhatThereWasWhenItWasMade() throws Exception {
    try (RejectFile rejects = RejectFile.open(folder.resolve("rejected.csv"), 0);
        Spill spill = new Spill(directory.of(NAME), ONE, SpillLengths.none(ONE));
        LateCheckpoints checkpoints = new LateCheckpoints(directory, spill, rejects)) {
      spill.add(event("k1"));
      checkpoints.write(checkpoint(spill.flush()));
      spill.add(event("k2"));
    }

    assertThat(keys(last())).containsExactly("k1");
    try (Spill again = new Spill(directory.of(NAME), ONE, last().spill())) {
      again.add(event("k3"));
      assertThat(again.flush().total()).isEqualTo(2);
    }
  }

  @Test
  void aLaterOneTakesThePlaceOfTheFormer() throws Exception {
    try (RejectFile rejects = RejectFile.open(folder.resolve("rejected.csv"), 0);
        Spill spill = new Spill(directory.of(NAME), ONE, SpillLengths.none(ONE));
        LateCheckpoints checkpoints = new LateCheckpoints(directory, spill, rejects)) {
      for (int i = 0; i < 20; i++) {
        spill.add(event("k" + i));
        checkpoints.write(checkpoint(spill.flush()));
      }
      checkpoints.await();

      assertThat(keys(last())).hasSize(20);
    }
  }

  @Test
  void tellsADiskThatTakesNone() throws Exception {
    Files.writeString(folder.resolve("imports/" + NAME + ".elsewhere"), "a file");
    try (RejectFile rejects = RejectFile.open(folder.resolve("rejected.csv"), 0);
        Spill spill = new Spill(directory.of(NAME), ONE, SpillLengths.none(ONE))) {
      LateCheckpoints checkpoints = new LateCheckpoints(directory, spill, rejects);
      checkpoints.write(checkpoint(NAME + ".elsewhere", spill.flush()));

      assertThatThrownBy(checkpoints::await).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> checkpoints.write(checkpoint(spill.flush())))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(checkpoints::close).isInstanceOf(IOException.class);
    }
  }

  private Checkpoint last() {
    return directory.unfinished(PATH).get(0);
  }

  private List<String> keys(Checkpoint checkpoint) throws IOException {
    List<String> keys = new ArrayList<>();
    new SpilledPart(directory.of(NAME), 0, LineFile.SHOP, checkpoint.spill())
        .events(event -> keys.add(event.eventKey()));
    return keys;
  }

  private static Checkpoint checkpoint(SpillLengths spill) {
    return checkpoint(NAME, spill);
  }

  private static Checkpoint checkpoint(String name, SpillLengths spill) {
    return new Checkpoint(
        name,
        new FileMark(PATH, 1, 1, "end"),
        0,
        ONE.count(),
        Position.START,
        false,
        spill.total(),
        0,
        0,
        Map.of(),
        spill);
  }

  private static Interaction event(String key) {
    return new Interaction(
        LineFile.SHOP, "ann", "s1", key, "View", 7, "lamp", null, null, null, List.of(), null);
  }
}
