package dev.cartwise.history.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports that are broken off at every step that leaves a trace outside the process. */
class BrokenImportTest {

  private static final int LINES = 30;
  private static final List<String> TYPES = List.of("View", "AddToCart", "Purchase", "Wave");

  @TempDir private Path folder;

  /** What an import leaves behind. */
  private record Outcome(
      Map<ArchivedInteraction, Long> archive,
      Map<Shopper, RecentWindow> rows,
      Map<Shopper, Holdings> holdings,
      String rejected) {}

  @ParameterizedTest(name = "{0} rows a call")
  @ValueSource(ints = {1, 3})
  void twiceBrokenOffAnywhereTakesEachEventOnce(int rowsACall) throws Exception {
    Path file = file();
    Steps counted = Steps.withoutCrash();
    Outcome whole = outcome(file, rowsACall, List.of(counted));
    assertThat(whole.archive().values()).containsOnly(1L);
    assertThat(counted.done()).isGreaterThan(LINES);

    Random random = new Random(7);
    for (int step = 1; step <= counted.done(); step++) {
      Steps second = Steps.crashAt(1 + random.nextInt(counted.done()));

      assertThat(outcome(file, rowsACall, List.of(Steps.crashAt(step), second)))
          .as("broken off at step %d", step)
          .isEqualTo(whole);
    }
  }

  private Outcome outcome(Path file, int rowsACall, List<Steps> runs) throws Exception {
    Path directory = Files.createTempDirectory(folder, "imports");
    try (ImportedSystem system = new ImportedSystem(directory, rowsACall)) {
      for (Steps steps : runs) {
        try {
          system.run(new LineFile(file, "lines", steps), steps, false);
        } catch (Crash broken) {
          continue;
        }
      }
      ImportSummary summary = system.run(file);
      assertThat(summary.imported() + summary.repeated()).isEqualTo(LINES - 1);
      return told(system, file);
    }
  }

  private static Outcome told(ImportedSystem system, Path file) throws IOException {
    Map<ArchivedInteraction, Long> archive = new HashMap<>();
    system.archive().forEach(line -> archive.merge(line, 1L, Long::sum));
    Map<Shopper, RecentWindow> rows = new HashMap<>();
    Map<Shopper, Holdings> holdings = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      for (Shopper shopper :
          List.of(Shopper.user(LineFile.SHOP, "u" + i), Shopper.session(LineFile.SHOP, "s" + i))) {
        rows.put(shopper, system.row(shopper).recent());
        holdings.put(shopper, system.holdings(shopper).holdings());
      }
    }
    return new Outcome(archive, rows, holdings, Files.readString(RejectFile.of(file)));
  }

  /** Events of four users and four sessions with one repetition and one line that is rejected. */
  private Path file() throws IOException {
    Random random = new Random(1);
    long now = ImportedSystem.NOW.getEpochSecond();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES - 2; i++) {
      int who = random.nextInt(4);
      lines.add(
          (random.nextBoolean() ? "u" + who : "")
              + (",s" + who + ",")
              + TYPES.get(random.nextInt(TYPES.size()))
              + (",i" + random.nextInt(9) + ",")
              + (now - random.nextInt(1_000_000))
              + (",k" + i));
    }
    lines.add(9, "broken");
    lines.add(lines.get(0));
    return Files.writeString(folder.resolve("events.csv"), String.join("\n", lines) + "\n");
  }
}
