package dev.cartwise.benchmark.units;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.cost.CostBasis;
import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark units}: what one operation takes, for {@code cartwise cost}. */
@Command(
    name = "units",
    description = "Measure what each operation takes, for the bill of the cloud.",
    mixinStandardHelpOptions = true)
public final class UnitsCommand implements Callable<Integer> {
  private static final Path FIGURES =
      Path.of("infra/cost/src/main/resources/dev/cartwise/cost", CostBasis.MEASURED);

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(names = "--native", description = "Run the functions as native binaries.")
  private boolean nativeFunctions;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the figures go (default: where cartwise cost reads them).")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalConfig config = options.config(nativeFunctions ? FunctionMode.NATIVE : FunctionMode.JVM);
    PrintWriter err = spec.commandLine().getErr();
    Map<String, Double> values = new UnitsRun(config, err).run();
    Path known = config.repository().resolve(FIGURES);
    DataFile<Figure> figures = DataFile.read(known, Figure.class);
    for (Map.Entry<String, Double> each : values.entrySet()) {
      figures = figures.with(measured(figures.get(each.getKey()), each.getValue()));
    }
    Files.writeString(out == null ? known : out, figures.json());
    PrintWriter text = spec.commandLine().getOut();
    if (options.json()) {
      text.println(new ObjectMapper().writeValueAsString(values));
    } else {
      values.forEach((name, value) -> text.printf(Locale.ROOT, "%-32s %10.3f%n", name, value));
    }
    text.flush();
    return 0;
  }

  private Figure measured(Figure figure, double value) throws IOException {
    return new Figure(
        figure.name(),
        Math.round(value * 1_000) / 1_000.0,
        figure.unit(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        "./cartwise benchmark units"
            + (nativeFunctions ? " --native" : ", functions on the JVM, warm")
            + "; "
            + Machine.name());
  }
}
