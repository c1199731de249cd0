package dev.cartwise.benchmark.ingest;

import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.lambda.FunctionMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark ingest}: events in, and a recount of tables and archive. */
@Command(
    name = "ingest",
    description = "Send a file of purchases through POST /events and recount what arrived.",
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--sequences",
      required = true,
      paramLabel = "FILE",
      description = "One user a line: user item item ..., oldest item first.")
  private Path sequences = Path.of("");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Send no more than so many events (default: ${DEFAULT-VALUE}).",
      defaultValue = "200000")
  private int limit;

  @Option(names = "--native", description = "Run the functions as native binaries.")
  private boolean nativeFunctions;

  @Option(
      names = "--train",
      description = "Train recommendation on what arrived, for the other benchmarks.")
  private boolean train;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    FunctionMode mode = nativeFunctions ? FunctionMode.NATIVE : FunctionMode.JVM;
    IngestReport report =
        new IngestBenchmark(options.config(mode), train, spec.commandLine().getErr())
            .run(PurchaseSequences.read(sequences, new ShopId("demo"), limit));
    options.print(spec, report.lines(), report.json());
    return report.recount().isExactlyOnce() ? 0 : 1;
  }
}
