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
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code cartwise benchmark latency}: a function that answers, on the JVM beside its native build.
 */
@Command(
    name = "latency",
    description = "Start a function again and again and time its answers.",
    mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {
  static final String RECOMMEND_ITEMS = "recommend-items";
  static final String PREDICT_PURCHASE = "predict-purchase";

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Mixin private BuildOptions builds = new BuildOptions(5, 500);

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description =
          "What answers: recommend-items, asked for 25 items, or predict-purchase (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = RECOMMEND_ITEMS)
  private String function = RECOMMEND_ITEMS;

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
    if (!Set.of(RECOMMEND_ITEMS, PREDICT_PURCHASE).contains(function)) {
      throw new ParameterException(
          spec.commandLine(), "--function is recommend-items or predict-purchase, not " + function);
    }
    if (generatedItems > 0 && !function.equals(RECOMMEND_ITEMS)) {
      throw new ParameterException(
          spec.commandLine(), "--generated-items is for recommend-items alone");
    }
    LocalConfig config = options.config(FunctionMode.JVM);
    BuildTurns<VariantTimes> turns =
        new BuildTurns<>(builds.builds(function, config), VariantTimes::new, out, err);
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
