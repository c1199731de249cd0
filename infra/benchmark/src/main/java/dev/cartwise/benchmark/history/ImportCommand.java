package dev.cartwise.benchmark.history;

import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark import}: a generated past, brought in and recounted. */
@Command(
    name = "import",
    description = "Import generated events, kill the import on the way if asked, and recount.",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--generated-events",
      paramLabel = "N",
      description = "How many events are imported (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int events;

  @Option(
      names = "--kill-after",
      paramLabel = "SECONDS",
      split = ",",
      description = "End the process by SIGKILL after so many seconds; several kill it as often.")
  private List<Integer> killAfter = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (events < 1 || events > GeneratedHistory.MOST_EVENTS) {
      throw new ParameterException(
          spec.commandLine(), "--generated-events is 1 to " + GeneratedHistory.MOST_EVENTS + ".");
    }
    LocalConfig config = options.config(FunctionMode.JVM);
    GeneratedHistory history =
        new GeneratedHistory(events, Instant.now().truncatedTo(ChronoUnit.DAYS));
    Path folder = Files.createDirectories(config.dataDirectory().resolve("benchmark-import"));
    Path file = folder.resolve("events.csv");
    history.write(file);
    double readSeconds = readSeconds(file);
    ImportProcess process = new ImportProcess(config, file);
    long begin = System.nanoTime();
    for (int seconds : killAfter) {
      process.kill(Duration.ofSeconds(seconds));
    }
    long imported = process.finish().path("imported").asLong();
    double seconds = (System.nanoTime() - begin) / 1e9;
    HistoryReport report =
        new HistoryReport(
            events,
            history.users(),
            killAfter.size(),
            seconds,
            imported,
            process.mostBytes(),
            readSeconds,
            HistoryRecount.of(config, history));
    Files.delete(file);
    options.print(spec, report.lines(), report.json());
    return report.isExactlyOnce() ? 0 : 1;
  }

  private static double readSeconds(Path file) throws IOException {
    long begin = System.nanoTime();
    long fields = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        fields += line.split(",", -1).length;
      }
    }
    if (fields == 0) {
      throw new IOException(file + " is empty");
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
