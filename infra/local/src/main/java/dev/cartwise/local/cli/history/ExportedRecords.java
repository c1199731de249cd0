package dev.cartwise.local.cli.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.exporting.CsvFile;
import dev.cartwise.history.exporting.CsvRows;
import dev.cartwise.history.exporting.ExportFigures;
import dev.cartwise.history.exporting.ExportRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that gives back the records of one kind. */
abstract class ExportedRecords implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @Mixin private HistoryOptions system = new HistoryOptions();

  @Option(
      names = "--shop",
      paramLabel = "SHOP",
      description = "The shop, a deleted one too (default: the only one that is served).")
  private @Nullable String shop;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file, in gzip where its name ends in .gz (default: the standard output).")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the figures as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Writes the records of a shop. */
  abstract ExportFigures write(ShopId of, HistoryStores stores, Path room, CsvRows rows)
      throws IOException;

  @Override
  public Integer call() throws InterruptedException, IOException {
    ShopOption.check(spec, shop);
    long start = System.nanoTime();
    ExportFigures figures =
        system.on(spec, stores -> written(ShopOption.known(shop, stores), stores));
    print(figures, (System.nanoTime() - start) / NANOS);
    return 0;
  }

  private ExportFigures written(ShopId of, HistoryStores stores) {
    try (ExportRoom room = ExportRoom.create()) {
      if (out == null) {
        return write(of, stores, room.directory(), CsvFile.to(spec.commandLine().getOut()));
      }
      try (CsvFile file = CsvFile.create(out)) {
        return write(of, stores, room.directory(), file);
      }
    } catch (IOException e) {
      throw new HistoryException(
          Reason.DISK_FULL,
          "the export broke off (" + e + "): make room for the file and for what it is made of",
          e);
    }
  }

  /** Figures go beside the rows, not between them. */
  private void print(ExportFigures figures, double seconds) throws IOException {
    PrintWriter target = out == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
    if (json) {
      target.println(new ObjectMapper().writeValueAsString(Result.of(figures, seconds)));
    } else {
      target.println(figures.rows() + " records were exported");
      if (figures.pseudonymous() > 0) {
        target.println(
            figures.pseudonymous()
                + " of them are of shoppers whose id is not known any more: a hash stands for it");
      }
      if (figures.damaged() > 0) {
        target.println(figures.damaged() + " damaged objects of the archive were left out");
      }
    }
    target.flush();
  }

  /** What {@code --json} prints. */
  private record Result(long rows, long pseudonymous, int damaged, double seconds) {
    static Result of(ExportFigures figures, double seconds) {
      return new Result(figures.rows(), figures.pseudonymous(), figures.damaged(), seconds);
    }
  }
}
