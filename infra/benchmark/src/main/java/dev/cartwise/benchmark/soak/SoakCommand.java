package dev.cartwise.benchmark.soak;

import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark soak}: load and faults for minutes, then a recount. */
@Command(
    name = "soak",
    description = "Load a system while it is killed and disturbed, and recount what it stored.",
    mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {
  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How many minutes to disturb it (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int minutes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of every random choice (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (minutes < 1) {
      throw new ParameterException(spec.commandLine(), "--minutes must be at least 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    LocalConfig config = options.config(FunctionMode.JVM);
    SoakDirectory directory = SoakDirectory.create(config.dataDirectory());
    SoakReport report;
    try {
      report =
          new SoakRun(config.withDataDirectory(directory.data()), directory, minutes, seed, err)
              .run();
    } catch (Exception e) {
      err.println("what was sent and done lies in " + directory.root());
      throw e;
    }
    boolean good = report.failures().isEmpty();
    options.print(spec, report.lines(), report.json());
    if (good) {
      directory.delete();
    } else {
      err.println("what was sent and done lies in " + directory.root());
    }
    err.flush();
    return good ? 0 : 1;
  }
}
