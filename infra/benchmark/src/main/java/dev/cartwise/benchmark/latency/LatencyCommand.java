package dev.cartwise.benchmark.latency;

import dev.cartwise.benchmark.generated.GeneratedChampion;
import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.benchmark.measure.BuildOptions;
import dev.cartwise.benchmark.measure.BuildTurns;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark latency}: recommend-items on the JVM beside the native binary. */
@Command(
    name = "latency",
    description = "Start recommend-items again and again and time its answers of 25 items.",
    mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {
  private static final String FUNCTION = "recommend-items";

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Mixin private BuildOptions builds = new BuildOptions(5, 500);

  @Option(
      names = "--generated-items",
      paramLabel = "N",
      description =
          "Ask for sessions of a generated shop of so many items, with the encoder of the data"
              + " directory's trained champion.")
  private int generatedItems;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    LocalConfig config = options.config(FunctionMode.JVM);
    BuildTurns<VariantTimes> turns =
        new BuildTurns<>(builds.builds(FUNCTION, config), VariantTimes::new, out, err);
    if (generatedItems > 0) {
      config = config.withShops("demo=demo," + GeneratedChampion.SHOP + "=generated");
      GeneratedChampion.publish(config, new GeneratedShop(generatedItems));
      err.println("published a shop of " + generatedItems + " items");
      err.flush();
    }
    LatencyBenchmark benchmark =
        new LatencyBenchmark(config, builds.requests(), builds.requests(), generatedItems);
    turns.measure(builds.starts(), benchmark::measure);
    turns.print(VariantTimes.head(), options.json());
    return 0;
  }
}
