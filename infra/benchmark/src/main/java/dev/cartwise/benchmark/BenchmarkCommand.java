package dev.cartwise.benchmark;

import dev.cartwise.benchmark.history.ImportCommand;
import dev.cartwise.benchmark.history.LinesCommand;
import dev.cartwise.benchmark.images.ImagesCommand;
import dev.cartwise.benchmark.ingest.IngestCommand;
import dev.cartwise.benchmark.latency.LatencyCommand;
import dev.cartwise.benchmark.ranking.RankingCommand;
import dev.cartwise.benchmark.recount.RecountCommand;
import dev.cartwise.benchmark.scale.TrainingScaleCommand;
import dev.cartwise.benchmark.signatures.SignaturesCommand;
import dev.cartwise.benchmark.soak.SoakCommand;
import dev.cartwise.benchmark.start.StartCommand;
import dev.cartwise.benchmark.switching.SwitchCommand;
import dev.cartwise.benchmark.units.UnitsCommand;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./cartwise benchmark <what>}: measurements of a local system started for them. */
@Command(
    name = "benchmark",
    description = "Measure ingestion, answers, ranking, tags and training on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      IngestCommand.class,
      ImportCommand.class,
      LinesCommand.class,
      RecountCommand.class,
      StartCommand.class,
      LatencyCommand.class,
      RankingCommand.class,
      SignaturesCommand.class,
      SwitchCommand.class,
      SoakCommand.class,
      TrainingScaleCommand.class,
      ImagesCommand.class,
      UnitsCommand.class
    })
public final class BenchmarkCommand {

  /**
   * Runs a benchmark and ends the process with its exit code.
   *
   * @param arguments as typed after {@code ./cartwise}: the first is {@code benchmark} itself
   */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** 0 on success, 1 when a measurement failed or found losses, 2 after a wrong argument. */
  static int execute(String... arguments) {
    boolean named = arguments.length > 0 && arguments[0].equals("benchmark");
    String[] own = named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    return new CommandLine(new BenchmarkCommand())
        .setCommandName("cartwise benchmark")
        .setExecutionExceptionHandler(
            (failure, commandLine, parseResult) -> {
              commandLine.getErr().println("cartwise benchmark: " + failure.getMessage());
              return 1;
            })
        .execute(own);
  }
}
