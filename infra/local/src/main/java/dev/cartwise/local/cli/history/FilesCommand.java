package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.RecordKind;
import dev.cartwise.history.importing.FileCheck;
import dev.cartwise.history.importing.ImportProgress;
import dev.cartwise.history.importing.ImportSummary;
import dev.cartwise.history.mapping.HistoryFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that brings in files of one kind of records.
 *
 * @param <R> an event, an item or a user
 */
abstract class FilesCommand<R> implements Callable<Integer> {

  @Mixin private HistoryOptions system = new HistoryOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or JSON lines, perhaps in gzip; several are taken one after another.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--shop", paramLabel = "SHOP", description = "The shop (default: the only one).")
  private @Nullable String shop;

  @Option(
      names = "--map",
      paramLabel = "FILE|PRESET",
      description =
          "What the columns mean: a mapping file, or one of personalize, ga4, segment, shopify and"
              + " woocommerce (default: what the header tells).")
  private @Nullable String map;

  @Option(
      names = "--dry-run",
      description =
          "Read and check only; for a file whose header tells nothing, propose a mapping in"
              + " FILE.map.json.")
  private boolean isDryRun;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What the files hold. */
  abstract RecordKind kind();

  /** A file whose records are known. */
  abstract HistoryFile<R> open(HistoryFiles known, Path file, ShopId of) throws IOException;

  /** Takes files into a system, one after another. */
  abstract ImportSummary take(
      List<HistoryFile<R>> opened, ShopId into, HistoryStores stores, ImportProgress progress)
      throws InterruptedException;

  @Override
  public Integer call() throws InterruptedException {
    ShopOption.check(spec, shop);
    ImportText text = new ImportText(spec.commandLine(), json);
    ImportBar bar = new ImportBar(spec.commandLine().getErr(), System.console() != null);
    ImportSummary summary = isDryRun ? check(bar, text) : take(bar);
    text.print(summary, files, isDryRun);
    boolean isTaken = summary.imported() + summary.repeated() > 0 || summary.rejected() == 0;
    return isTaken ? 0 : 1;
  }

  private ImportSummary take(ImportBar bar) throws InterruptedException {
    return system.on(
        spec,
        stores -> {
          ShopId into = ShopOption.existing(shop, stores);
          List<HistoryFile<R>> opened = new ArrayList<>();
          for (Path file : files) {
            opened.add(opened(file, Optional.ofNullable(map), into));
          }
          return take(opened, into, stores, bar);
        });
  }

  private ImportSummary check(ImportBar bar, ImportText text) {
    ShopId any = new ShopId(shop == null ? "demo" : shop);
    ImportSummary all = ImportSummary.NOTHING;
    for (Path file : files) {
      Optional<String> given = Optional.ofNullable(map);
      if (given.isEmpty()) {
        given = MappingProposal.of(file, kind(), text);
      }
      all = all.plus(new FileCheck(bar).run(opened(file, given, any)));
    }
    return all;
  }

  private HistoryFile<R> opened(Path file, Optional<String> given, ShopId of) {
    try {
      return open(new HistoryFiles(given), file, of);
    } catch (IOException e) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE, file + " cannot be read (" + e + "): correct its name", e);
    }
  }
}
