package dev.cartwise.benchmark.start;

import dev.cartwise.benchmark.generated.GeneratedChampion;
import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.benchmark.measure.BuildOptions;
import dev.cartwise.benchmark.measure.BuildTurns;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark start}: from launch to first answer, on the JVM beside native. */
@Command(
    name = "start",
    description = "Launch a function again and again with an event waiting, and time its answer.",
    mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {
  private static final ShopId DEMO = new ShopId("demo");

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Mixin private BuildOptions builds = new BuildOptions(5, 20);

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "What answers a sample of its contract (default: ${DEFAULT-VALUE}).",
      defaultValue = "recommend-items")
  private String function = "recommend-items";

  @Option(
      names = "--generated-items",
      paramLabel = "N",
      description =
          "Ask recommend-items for a generated shop of so many items, with the encoder of the data"
              + " directory's trained champion.")
  private int generatedItems;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    FirstEvent event =
        FirstEvent.of(function)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--function is one of " + FirstEvent.functions()));
    if (generatedItems > 0 && event != FirstEvent.RECOMMEND_ITEMS) {
      throw new ParameterException(
          spec.commandLine(), "--generated-items is for recommend-items alone");
    }
    PrintWriter err = spec.commandLine().getErr();
    LocalConfig config = options.config(FunctionMode.JVM);
    BuildTurns<StartTimes> turns =
        new BuildTurns<>(
            builds.builds(function, config), StartTimes::new, spec.commandLine().getOut(), err);
    ShopId shop = DEMO;
    if (generatedItems > 0) {
      shop = GeneratedChampion.SHOP;
      config = config.withShops("demo=demo," + shop + "=generated");
      GeneratedChampion.publish(config, new GeneratedShop(generatedItems));
    }
    StartBenchmark benchmark = new StartBenchmark(config, event, shop, builds.requests());
    turns.measure(builds.starts(), benchmark::measure);
    turns.print(StartTimes.head(), options.json());
    return 0;
  }
}
