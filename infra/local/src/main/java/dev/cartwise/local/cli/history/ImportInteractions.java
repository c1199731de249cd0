package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.RecordKind;
import dev.cartwise.history.importing.EventImport;
import dev.cartwise.history.importing.ImportProgress;
import dev.cartwise.history.importing.ImportSummary;
import dev.cartwise.history.importing.state.ImportDirectory;
import dev.cartwise.history.mapping.HistoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwise import interactions}. */
@Command(
    name = "interactions",
    description =
        "Bring in views, carts and purchases. One that was broken off goes on where it stopped.",
    mixinStandardHelpOptions = true)
final class ImportInteractions extends FilesCommand<Interaction> {

  @Option(
      names = "--anew",
      description =
          "Begin with the first line, whatever an earlier import of the file did; no event is taken"
              + " twice.")
  private boolean anew;

  @Override
  RecordKind kind() {
    return RecordKind.INTERACTIONS;
  }

  @Override
  HistoryFile<Interaction> open(HistoryFiles known, Path file, ShopId of) throws IOException {
    return known.interactions(file, of);
  }

  @Override
  ImportSummary take(
      List<HistoryFile<Interaction>> opened,
      ShopId into,
      HistoryStores stores,
      ImportProgress progress)
      throws InterruptedException {
    ImportSummary all = ImportSummary.NOTHING;
    try (ImportDirectory directory = ImportDirectory.open(stores.imports().resolve(into.value()))) {
      EventImport events = new EventImport(into, stores.target(), directory, progress);
      for (HistoryFile<Interaction> file : opened) {
        all = all.plus(events.run(file, anew));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("the lock of " + stores.imports() + " is not released", e);
    }
  }
}
