package dev.cartwise.benchmark.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.generated.GeneratedChampion;
import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.benchmark.measure.Variant;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--jvm-zip",
      paramLabel = "FILE",
      description = "The JVM build (default: the one in the working tree).")
  private @Nullable Path jvmZip;

  @Option(
      names = "--native-zip",
      paramLabel = "FILE",
      description = "The native build to measure beside it; without one, the JVM build is alone.")
  private @Nullable Path nativeZip;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Starts of each build (default: ${DEFAULT-VALUE}).",
      defaultValue = "5")
  private int starts;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "Measured requests after each start (default: ${DEFAULT-VALUE}).",
      defaultValue = "500")
  private int requests;

  @Option(
      names = "--generated-items",
      paramLabel = "N",
      description =
          "Ask for sessions of a generated shop of so many items, with the encoder of the data"
              + " directory's trained champion.")
  private int generatedItems;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    LocalConfig config = options.config(FunctionMode.JVM);
    Map<Variant, VariantTimes> measured = new LinkedHashMap<>();
    Path built = config.repository().resolve("functions/" + FUNCTION + "/target/function.zip");
    measured.put(
        new Variant(FUNCTION, FunctionMode.JVM, jvmZip == null ? built : jvmZip),
        new VariantTimes());
    if (nativeZip != null) {
      measured.put(new Variant(FUNCTION, FunctionMode.NATIVE, nativeZip), new VariantTimes());
    }
    if (generatedItems > 0) {
      config = config.withShops("demo=demo," + GeneratedChampion.SHOP + "=generated");
      GeneratedChampion.publish(config, new GeneratedShop(generatedItems));
      err.println("published a shop of " + generatedItems + " items");
      err.flush();
    }
    LatencyBenchmark benchmark = new LatencyBenchmark(config, requests, requests, generatedItems);
    for (int start = 0; start < starts; start++) {
      for (Map.Entry<Variant, VariantTimes> each : measured.entrySet()) {
        benchmark.measure(each.getKey(), start, each.getValue());
        err.println("start " + (start + 1) + " of " + name(each.getKey()) + " measured");
        err.flush();
      }
    }
    PrintWriter text = options.json() ? err : out;
    text.println(VariantTimes.head());
    measured.forEach((variant, times) -> text.println(times.line(name(variant))));
    if (options.json()) {
      ObjectNode json = new ObjectMapper().createObjectNode();
      measured.forEach((variant, times) -> json.set(name(variant), times.json()));
      out.println(json);
    }
    out.flush();
    err.flush();
    return 0;
  }

  private static String name(Variant variant) {
    return variant.mode().name().toLowerCase(Locale.ROOT);
  }
}
